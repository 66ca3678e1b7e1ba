"""Owns the processors of structlog that only drop fields: they change nothing for a call that has none of these."""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import parameters
from migrate_logs.bindings.classes import decorators
from migrate_logs.bindings.values import Function, Value
from migrate_logs.literals import constant
from migrate_logs.reading.site import arguments
from migrate_logs.source import children, code, field_of, unwrap

# What an event has besides its fields: without one of these it is another event.
_OWN = frozenset({"event", "exc_info", "exc_text", "exception", "stack", "stack_info", "level", "positional_args"})
_LITERALS = frozenset({"none", "string", "integer", "true", "false"})


def dropped(processor: Value) -> frozenset[str]:
    """The fields that a processor drops, where it does nothing else; none for any other one."""
    if not isinstance(processor, Function) or processor.owner is not None or decorators(processor.node):
        return frozenset()
    named = [name for each in children(field_of(processor.node, "parameters")) for name, *_ in parameters(each)]
    body = [each for each in children(field_of(processor.node, "body")) if not _is_text(each)]
    if len(named) != 3 or code(processor.node).startswith("async") or not body or not _gives_back(body[-1], named[2]):
        return frozenset()
    keys = {key for each in body[:-1] for key in _keys(each, named[2])}
    return frozenset() if None in keys or keys & _OWN else frozenset(key for key in keys if key is not None)


def _is_text(statement: Node) -> bool:
    return statement.type == "expression_statement" and statement.named_children[0].type == "string"


def _gives_back(statement: Node, event: str) -> bool:
    return statement.type == "return_statement" and [code(each) for each in children(statement)] == [event]


def _keys(statement: Node, event: str) -> Iterator[str | None]:
    """The field that a statement drops; None for what is no such statement."""
    match statement.type:
        case "expression_statement" if (call := unwrap(statement.named_children[0])).type == "call":
            yield _popped(call, event)
        case "if_statement" if statement.child_by_field_name("alternative") is None:
            key = _asked(unwrap(field_of(statement, "condition")), event)
            for each in children(field_of(statement, "consequence")):
                yield key if key is not None and key == _deleted(each, event) else None
        case _:
            yield None


def _popped(call: Node, event: str) -> str | None:
    """The key of `event.pop(key, None)`; without a default it fails where there is no such key."""
    given = list(arguments(call))
    is_tolerant = len(given) == 2 and given[1].positional and given[1].value.type in _LITERALS
    return constant(given[0].value) if is_tolerant and code(field_of(call, "function")) == f"{event}.pop" else None


def _asked(condition: Node, event: str) -> str | None:
    """The key of `key in event`."""
    if condition.type != "comparison_operator" or [code(each) for each in condition.children[1:]] != ["in", event]:
        return None
    return constant(condition.children[0])


def _deleted(statement: Node, event: str) -> str | None:
    """The key of `del event[key]` or `event.pop(key)`."""
    if statement.type == "expression_statement":
        call = unwrap(statement.named_children[0])
        given = list(arguments(call)) if call.type == "call" else []
        is_popped = bool(given) and given[0].positional and code(field_of(call, "function")) == f"{event}.pop"
        return constant(given[0].value) if is_popped else None
    target = children(statement)[0] if statement.type == "delete_statement" else None
    if target is None or target.type != "subscript" or code(field_of(target, "value")) != event:
        return None
    keys = target.children_by_field_name("subscript")
    return constant(keys[0]) if len(keys) == 1 else None
