"""Owns whether a function may run before its module is through, and see what a name was bound to first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.source import captures, children, code

_CALLS = "(call) @call"
_NAMES = "(identifier) @name"
_PARTS = "(identifier) @name (lambda) @function"
_LATER = frozenset({"function_definition", "lambda"})


def runs_before(root: Node, offset: int, end: int, own: Collection[str], binding: Collection[Node]) -> bool:
    """True where the module calls something of its `own` between the function around an offset and another offset.

    A call of what is imported runs nothing of this module, unless it is given something of it; nor do the statements that
    are `binding` the name, as in `log = configured(log)`.
    """
    between = (each for each in children(root) if offset < each.start_byte and each.end_byte <= end)
    calls = (call for each in between if each not in binding for call in _run_by(each))
    return any(code(name) in own for call in calls for name in captures(_NAMES, call).get("name", ()))


def own_names(names: Mapping[str, Sequence[Binding]]) -> set[str]:
    """The names of a module that stand for its own code, or for what that made: no imports, and nothing made by these alone."""
    own: set[str] = set()
    for name, bound in names.items():  # functions and classes come first, the rest in source order
        if any(each.kind is not Kind.IMPORT and (each.kind is not Kind.ASSIGN or _is_of(each, own)) for each in bound):
            own.add(name)
    return own


def _is_of(binding: Binding, own: Collection[str]) -> bool:
    made_of = captures(_PARTS, binding.value) if binding.value is not None else {}
    return "function" in made_of or any(code(name) in own for name in made_of.get("name", ()))


def _run_by(statement: Node) -> Iterator[Node]:
    """The calls that run when a statement does."""
    for call in captures(_CALLS, statement).get("call", ()):
        around: Node | None = call
        while around is not None and around != statement and around.type not in _LATER:
            around = around.parent
        if around == statement and statement.type not in _LATER:
            yield call
