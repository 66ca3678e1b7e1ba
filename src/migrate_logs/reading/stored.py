"""Owns the loggers that keep bound fields under a name or an attribute: `log = logger.bind(user=user_id)`.

What was bound is evaluated once, where it is bound, so its values live on in a mapping that each call spreads:

    log_fields = dict(user=user_id)
    logfire.info("row.loaded", **log_fields)

What is bound later, or to make another logger of it, adds to a copy: `log_fields = dict(log_fields, step=1)`. So each name has
all fields that its logger had, whichever way led to the call.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.purity import is_droppable, is_pure_logger
from migrate_logs.bindings.values import External, Link
from migrate_logs.model import Span, Stored
from migrate_logs.reading.keepers import Keeper, keepers
from migrate_logs.reading.site import Argument, Site, arguments
from migrate_logs.source import code, field_of, span, unwrap

# What a library takes out of the fields itself.
_TAKEN = frozenset({"event", "exc_info", "stack_info", "stacklevel", "positional_args"})
_BINDING = (
    "bind",
    "new",
)  # the second only where the logger has nothing to clear: it is no link of this kind otherwise
_SUFFIX = "_fields"
_TARGETS = ("identifier", "attribute")


def stored(site: Site, link: Link, base: Stored | None) -> Stored | None:
    """The fields that a call gets from what is bound by `name = logger.bind(...)` in the file of the call.

    `base` are those that this logger has already. None where something else may give the name a meaning, or the keys are not
    in sight.
    """
    keeper = next((each for each in keepers(site) if span(each.value) == span(link.node)), None)
    if keeper is None or link.method != "bind" or link.path != site.module.path:
        return None
    if [span(each) for each in link.again] != [span(each) for each in keeper.others]:
        return None
    if not all(
        _has_own_lines(site.module, each) and _is_missed_by_none(site, each) for each in (link.node, *link.again)
    ):
        return None
    given = list(arguments(link.node))
    if len(given) == 1 and given[0].name == "**" and not link.again and base is None:
        keys = _mapped(site, keeper, given[0].value)
        return Stored(keeper.name, code(given[0].value), keys, span(_statement(link.node))) if keys else None
    found = [_given_fields(site, keeper, made, base) for made in (link.node, *link.again)]
    every = [each for each in found if each is not None]
    if len(every) < len(found) or not keeper.may_add(every[0].fields):
        return None
    earlier = () if base is None else (base, *base.others)
    keys = tuple(dict.fromkeys(key for each in (*earlier, *every) for key in each.keys))
    return replace(every[0], keys=keys, others=(*every[1:], *earlier))


def _is_missed_by_none(site: Site, made: Node) -> bool:
    """True for a logger, the fields aside that it is given, which may go with all that is done to get it."""
    if not _binds(made):
        return is_pure_logger(site.resolver, site.module, made)
    return is_droppable(site.resolver, site.module, field_of(field_of(made, "function"), "object"))


def _binds(made: Node) -> bool:
    function = field_of(made, "function") if made.type == "call" else made
    return function.type == "attribute" and code(field_of(function, "attribute")) in _BINDING


def _given_fields(site: Site, keeper: Keeper, made: Node, base: Stored | None) -> Stored | None:
    """The fields of one statement that gives a name a logger; None where they are not in sight."""
    statement, own = _statement(made), keeper.name + _SUFFIX
    if site.module.scopes.find("dict", statement.start_byte) is not None:
        return None
    if not _binds(made):
        return Stored(keeper.name, own, (), span(statement), span(statement))
    keys = _keys(arguments(made))
    if not keys:
        return None
    head = Span(statement.start_byte, field_of(made, "arguments").start_byte)
    adds = code(field_of(field_of(made, "function"), "object")) == keeper.name
    onto = own if adds else "" if base is None else base.fields
    return Stored(keeper.name, own, keys, span(statement), head, onto)


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
    return _keys(arguments(made)) if is_made and all(map(_only_copies, uses)) else ()


def _only_copies(use: Node) -> bool:
    """True for `**fields`, and for `dict(fields, ...)`."""
    if use.parent is None or use.parent.type == "dictionary_splat":
        return use.parent is not None
    call = use.parent.parent
    return use.parent.type == "argument_list" and call is not None and code(field_of(call, "function")) == "dict"


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
    head = source.text[
        statement.start_byte : field_of(value, "arguments").start_byte if _binds(value) else statement.end_byte
    ]
    return not before.strip() and (not after or after.startswith(b"#")) and b"\n" not in head and b"\r" not in head
