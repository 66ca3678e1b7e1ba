"""Owns the loggers that keep bound fields under a name or an attribute: `log = logger.bind(user=user_id)`.

What was bound is evaluated once, where it is bound, so its values live on in a mapping that each call spreads:

    log_fields = dict(user=user_id)
    logfire.info("row.loaded", **log_fields)
"""

from __future__ import annotations

from collections.abc import Iterable

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.purity import is_droppable
from migrate_logs.bindings.values import External, Link
from migrate_logs.model import Span, Stored
from migrate_logs.reading.keepers import Keeper, keepers
from migrate_logs.reading.site import Argument, Site, arguments
from migrate_logs.source import code, field_of, span, unwrap

# What a library takes out of the fields itself.
_TAKEN = frozenset({"event", "exc_info", "stack_info", "stacklevel", "positional_args"})
_SUFFIX = "_fields"
_TARGETS = ("identifier", "attribute")


def stored(site: Site, link: Link) -> Stored | None:
    """The fields that a call gets from what is bound once, by `name = logger.bind(...)` in the file of the call.

    None where something else may give the name a meaning, or the keys are not in sight.
    """
    keeper = next((each for each in keepers(site) if span(each.value) == span(link.node)), None)
    if keeper is None or link.method != "bind" or link.path != site.module.path:
        return None
    receiver = field_of(field_of(link.node, "function"), "object")
    if not _has_own_lines(site.module, link.node) or not is_droppable(site.resolver, site.module, receiver):
        return None
    given, statement = list(arguments(link.node)), _statement(link.node)
    if len(given) == 1 and given[0].name == "**":
        fields, keys, head = code(given[0].value), _mapped(site, keeper, given[0].value), None
    else:
        fields, keys = keeper.name + _SUFFIX, _keys(given)
        head = Span(statement.start_byte, field_of(link.node, "arguments").start_byte)
        has_own_dict = site.module.scopes.find("dict", statement.start_byte) is not None
        keys = keys if keeper.may_add(fields) and not has_own_dict else ()
    return Stored(keeper.name, fields, keys, span(statement), head) if keys else None


def _keys(given: Iterable[Argument]) -> tuple[str, ...]:
    """The keys of fields; none where they are not in sight, or one is not a field."""
    keys = tuple(each.name for each in given)
    return () if not _TAKEN.isdisjoint(keys) or any(key in ("", "*", "**") for key in keys) else keys


def _mapped(site: Site, keeper: Keeper, fields: Node) -> tuple[str, ...]:
    """The keys of `name = logger.bind(**fields)`, which has the form already that others get."""
    bound = keeper.given(fields)
    if len(bound) != 1 or bound[0].kind is not Kind.ASSIGN or bound[0].value is None:
        return ()
    made = unwrap(bound[0].value)
    is_made = made.type == "call" and site.value(field_of(made, "function")) == External("builtins.dict")
    own = span(bound[0].node)
    uses = (use for use in keeper.uses(code(fields)) if not own.holds(span(use)))
    is_only_spread = all(use.parent is not None and use.parent.type == "dictionary_splat" for use in uses)
    return _keys(arguments(made)) if is_made and is_only_spread else ()


def _statement(value: Node) -> Node:
    """The assignment that a value stands in."""
    assert value.parent is not None
    return value.parent


def _has_own_lines(module: Module, value: Node) -> bool:
    """True for an assignment to one name, that shares its lines with nothing but a comment."""
    statement = value.parent
    if statement is None or statement.type != "assignment" or field_of(statement, "left").type not in _TARGETS:
        return False
    if statement.parent is None or statement.parent.type != "expression_statement":
        return False
    source = module.source
    before = source.text[source.line_start(statement.start_byte) : statement.start_byte]
    after = source.text[statement.end_byte : source.line_end(statement.end_byte)].strip()
    head = source.text[statement.start_byte : field_of(value, "arguments").start_byte]
    return not before.strip() and (not after or after.startswith(b"#")) and b"\n" not in head and b"\r" not in head
