"""Owns what the processors of structlog do to its events: which one of those that are configured may change more than the shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import occurrences
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External, Typed
from migrate_logs.effects.dropping import dropped
from migrate_logs.effects.effect import shown
from migrate_logs.reading.site import arguments
from migrate_logs.source import children, code, field_of, unwrap

# They shape the output, drop by level, or add what Logfire has itself: the time and the level. Callsite parameters are fields by names
# that people search for.
_SHAPING = re.compile(
    r"structlog\.(?:stdlib|processors|dev|contextvars|testing|tracebacks|threadlocal|twisted)\.(?!CallsiteParameterAdder)[\w.]+"
    r"|logfire\.(?:integrations\.structlog\.)?(?:Structlog|Logfire)Processor"
)
_ONE = ("insert", "append")
_Part = tuple[Node, bool]  # a processor, or with False an expression whose processors are out of sight
_Given = tuple[str, Node]  # the method that puts it into a list, and a processor or, for `extend`, more of them


def foreign(
    module: Module, resolver: Resolver, listed: Node, renders: bool = True
) -> Iterator[tuple[str, frozenset[str]]]:
    """The processors that only drop some fields, with these, and the first one, or hidden list, that may do more, with none.

    The last one only renders, unless the list has no such end.
    """
    parts = list(_parts(module, listed, frozenset()))
    if renders and parts and parts[-1][1]:
        parts.pop()
    for node, _ in parts:
        function = field_of(node, "function") if node.type == "call" else node
        value = resolver.evaluate(module, function)
        if not (isinstance(value, External | Typed) and _SHAPING.fullmatch(value.dotted)):
            fields = dropped(value) if function == node else frozenset[str]()
            yield shown(function), fields
            if not fields:
                return


def last(module: Module, listed: Node) -> Node | None:
    """The processor at the end of a list, as far as it is written down."""
    parts = list(_parts(module, listed, frozenset()))
    return parts[-1][0] if parts and parts[-1][1] else None


def _parts(module: Module, listed: Node, names: frozenset[str]) -> Iterator[_Part]:
    """The processors of a list as far as they are written down, in order; `names` were followed on the way to it."""
    listed = unwrap(listed)
    match listed.type:
        case "list" | "tuple":
            for item in children(listed):
                yield from _parts(module, children(item)[0], names) if item.type == "list_splat" else [(item, True)]
        case "binary_operator":
            yield from _parts(module, field_of(listed, "left"), names)
            yield from _parts(module, field_of(listed, "right"), names)
        case "conditional_expression":
            chosen, _, other = children(listed)
            yield from _parts(module, chosen, names)
            yield from _parts(module, other, names)
        case "identifier":
            yield from _of_name(module, listed, names)
        case _:
            yield listed, False


def _of_name(module: Module, name: Node, names: frozenset[str]) -> Iterator[_Part]:
    """What a name is given anywhere: lists, and what is put into them; one that is made of itself counts once."""
    if code(name) in names:
        return
    found = module.scopes.find(code(name), name.start_byte)
    lists = [_bound(binding) for binding in found[1]] if found else []
    if found is None or None in lists:
        yield name, False
        return
    grown = (_grown(use) for use in occurrences(module, code(name), found[0].body))
    given = [each for each in (*lists, *grown) if each is not None]
    for method, node in sorted(given, key=lambda each: (each[0] != "insert", each[1].start_byte)):
        yield from [(node, True)] if method in _ONE else _parts(module, node, names | {code(name)})


def _bound(binding: Binding) -> _Given | None:
    """The list that a binding gives its name or, by `+=`, puts into it; None where nothing is written down."""
    if binding.node.type == "augmented_assignment":
        return "extend", field_of(binding.node, "right")
    return ("extend", binding.value) if binding.kind is Kind.ASSIGN and binding.value is not None else None


def _grown(use: Node) -> _Given | None:
    """What a method puts into the list `use`."""
    called = use.parent.parent if use.parent is not None and use.parent.type == "attribute" else None
    if called is None or called.type != "call" or use.parent != field_of(called, "function"):
        return None
    method, given = code(field_of(field_of(called, "function"), "attribute")), list(arguments(called))
    return (method, given[-1].value) if method in (*_ONE, "extend") and given else None
