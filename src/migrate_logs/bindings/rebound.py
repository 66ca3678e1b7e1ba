"""Owns names whose loggers get their fields in several statements: `log = logger.bind(a=1)`, later `log = log.bind(b=2)`.

Which of the fields a call logs is a matter of the way that led to it, so all the statements stand for the name together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.merging import merge
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import Link, Logger, Value
from migrate_logs.source import code, field_of, span

_BIND = "bind"


def is_bound_again(bindings: Sequence[Binding]) -> bool:
    """True for a name that is assigned more than once, and in one place at least a logger that gets fields there."""
    is_stated = all(each.kind is Kind.ASSIGN and each.node.type == "assignment" and each.value for each in bindings)
    return len(bindings) > 1 and is_stated and any(map(binds_fields, bindings))


def binds_fields(binding: Binding) -> bool:
    """True for `name = logger.bind(...)`."""
    return _receiver(binding) is not None


def adds_to_itself(binding: Binding) -> bool:
    """True for `log = log.bind(...)`."""
    receiver = _receiver(binding)
    return receiver is not None and receiver.type == "identifier" and code(receiver) == binding.name


def in_order(bindings: Sequence[Binding]) -> list[Node]:
    """What is assigned to a name that is bound again: first a call that binds fields, to another logger if there is such one."""
    ranked = sorted(bindings, key=lambda each: (not binds_fields(each), adds_to_itself(each)))
    first = ranked[0]
    return [
        each.value for each in (first, *(other for other in bindings if other is not first)) if each.value is not None
    ]


def bound_again(
    path: str, scope: Scope, bindings: Sequence[Binding], made_by: Callable[[Binding], Value]
) -> Logger | None:
    """The logger of a name that is bound again, its last link standing for all the statements that bind fields to it.

    `made_by` tells what a statement gives that does not add to the name itself. None where these do not give loggers alike.
    """
    if scope.kind == "class" or not is_bound_again(bindings):
        return None
    begun = [(each, made_by(each)) for each in bindings if not adds_to_itself(each)]
    plain = [logger for each, made in begun if (logger := _without_fields(each, made)) is not None]
    merged = merge([*plain]) if begun and len(plain) == len(begun) else None
    if not isinstance(merged, Logger) or merged.trouble:
        return None
    first, *again = in_order(bindings)
    return replace(merged, chain=(*merged.chain, Link(_BIND, path, first.end_byte, first, tuple(again))))


def _receiver(binding: Binding) -> Node | None:
    """What an assignment binds fields to; None for another statement."""
    value = binding.value
    if binding.kind is not Kind.ASSIGN or value is None or value.type != "call":
        return None
    function = field_of(value, "function")
    is_bind = function.type == "attribute" and code(field_of(function, "attribute")) == _BIND
    return field_of(function, "object") if is_bind else None


def _without_fields(binding: Binding, made: Value) -> Logger | None:
    """The logger that a statement binds fields to; of one that binds none, a logger without any."""
    if not isinstance(made, Logger) or binding.value is None:
        return None
    if not binds_fields(binding):
        return None if made.chain else made
    is_own = bool(made.chain) and span(made.chain[-1].node) == span(binding.value)
    return replace(made, chain=made.chain[:-1]) if is_own else None
