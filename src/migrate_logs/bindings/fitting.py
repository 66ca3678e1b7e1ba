"""Owns which calls a function can take: to whom too little or too much is passed, that raises a TypeError."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.bindings.binders import parameter_names
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.scopes import Scope
from migrate_logs.source import children, code, field_of

STARS = ("list_splat", "dictionary_splat")
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
    given, names = children(field_of(call, "arguments")), parameter_names(listed)
    keywords = {code(field_of(each, "name")) for each in given if each.type == "keyword_argument"}
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


def _is_needed(parameter: Node) -> bool:
    return parameter.type in _WITHOUT_DEFAULT and not code(parameter).startswith("*")
