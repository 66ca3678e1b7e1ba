"""Owns which calls a function can take: to whom too little or too much is passed, that raises a TypeError."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from tree_sitter import Node

from migrate_logs.bindings.binders import parameter_names
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.scopes import Scope
from migrate_logs.literals import constant
from migrate_logs.source import children, code, field_of

STARS = ("list_splat", "dictionary_splat")
NAMED = ("keyword_argument", "pair")
_DISPLAYS = ("list", "tuple", "dictionary")
_WITHOUT_DEFAULT = ("identifier", "typed_parameter")


@dataclass(frozen=True, slots=True)
class Way:
    """How others call a function: with so many of its values in place already, as `partial(run, job)` has one.

    That is -1 for a method which is called with its object. One that `is_helped` gets more than the call passes, from a decorator.
    What is got by a name put together is called in the file `within` which that is done.
    """

    taken: int = 0
    is_helped: bool = False
    within: str = ""


def is_bound(scope: Scope) -> bool:
    """True for a method that gets its object, or its class, before anything else."""
    is_method = scope.parent is not None and scope.parent.kind == "class"
    return is_method and "staticmethod" not in decorators(scope.node)


def taking(scope: Scope, way: Way) -> list[Node]:
    """The parameters that such a call gives something."""
    return children(field_of(scope.node, "parameters"))[max(0, is_bound(scope) + way.taken) :]


def fits(call: Node, listed: Sequence[Node], way: Way) -> bool:
    """True where a function with such parameters takes what a call passes, and needs no more."""
    given, names = passed_by(call), parameter_names(listed)
    keywords = {keyword(each) for each in given if each.type in NAMED}
    is_spread, count = any(each.type in STARS for each in given), len(given) - len(keywords)
    if any(name.startswith("**") for name in names):
        keywords &= set(names)
    stars = [at for at, name in enumerate(names) if name.startswith("*")]
    placed = [name for name in names[: min(stars, default=len(names))] if name != "/"]
    has_rest = any(name.startswith("*") and len(name) > 1 and name[1] != "*" for name in names)
    if not keywords <= set(names) or (count > len(placed) and not has_rest and not is_spread):
        return False
    needed = {parameter_names([each])[0] for each in listed if _is_needed(each)}
    return is_spread or way.is_helped or needed <= keywords.union(placed[:count])


def passed_by(call: Node) -> list[Node]:
    """What a call passes, with what its spreads write down: the items of `*[row]`, the pairs of `**{"row": row}`."""
    listed = field_of(call, "arguments")
    given = [listed] if listed.type == "generator_expression" else children(listed)
    return [inner for each in given for inner in _written(each)]


def argument(given: Sequence[Node], name: str, names: list[str]) -> Node | None:
    """What is passed for a parameter; None where a default is, or a spread may have it."""
    for each in given:
        if each.type in NAMED and keyword(each) == name:
            return field_of(each, "value")
    positional = [each for each in given if each.type not in NAMED]
    placed = [*takewhile(lambda each: not each.startswith("*"), (each for each in names if each != "/"))]
    at = placed.index(name) if name in placed else len(positional)
    is_plain = not any(each.type in STARS for each in positional[: at + 1])
    return positional[at] if is_plain and at < len(positional) else None


def keyword(passed: Node) -> str:
    """The name that something is passed by, which a display has as a text."""
    return (
        code(field_of(passed, "name")) if passed.type == "keyword_argument" else constant(field_of(passed, "key")) or ""
    )


def _written(passed: Node) -> list[Node]:
    display = children(passed)[0] if passed.type in STARS else passed
    is_written = display is not passed and display.type in _DISPLAYS
    return [inner for each in children(display) for inner in _written(each)] if is_written else [passed]


def _is_needed(parameter: Node) -> bool:
    return parameter.type in _WITHOUT_DEFAULT and not code(parameter).startswith("*")
