"""Logfire itself: our own output, read back by the lint and counted by the report.

Good: logfire.info("row.loaded", count=count)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.literals import constant
from migrate_logs.model import METHOD_LEVELS, Attribute, Level, Library, LogfireCall, Place
from migrate_logs.reading.constants import told
from migrate_logs.reading.site import Argument, Reading, Refused, Site, arguments
from migrate_logs.source import children, code, field_of, span, unwrap

CONFIGURE = "logfire.configure"
LIBRARY = Library.LOGFIRE
# What Logfire's own signatures take (logfire 5.2, `Logfire.info`, `.span`, `.log`); everything else is an attribute.
OPTIONS = {
    "span": frozenset({"_tags", "_span_name", "_level", "_links", "_span_kind"}),
    "log": frozenset({"level", "msg_template", "attributes", "tags", "exc_info", "console_log"}),
    **dict.fromkeys(METHOD_LEVELS, frozenset({"_tags", "_exc_info"})),
}
_NAMED = {"log": ("msg_template",), "span": ("_span_name",), "instrument": ("span_name", "msg_template")}
_LEVEL = {"log": "level", "span": "_level", "instrument": "level"}


def read(site: Site) -> Reading | Refused:
    """A Logfire call has nothing to migrate."""
    return Refused("already-logfire", "a call of Logfire")


def event(module: Module, resolver: Resolver, call: Node, method: str, place: Place) -> LogfireCall:
    """What a call of Logfire's `method` emits; of a call that does not parse, nothing but the method is known."""
    given = () if call.has_error else tuple(arguments(call))
    ordered = [each for each in given if each.name in ("", "*")]
    level = _keyword(given, _LEVEL.get(method))
    if method == "log" and level is None and ordered:
        level = ordered.pop(0)
    name = next((found for key in _NAMED.get(method, ()) if (found := _keyword(given, key))), None)
    if ordered and ordered[0].positional and method != "configure":
        name = name or ordered[0]
        ordered.pop(0)
    return LogfireCall(
        place,
        span(call),
        method,
        METHOD_LEVELS.get(method) or _level(level),
        span(name.value) if name else None,
        _text(module, resolver, name.value) if name else None,
        name is not None and _is_literal(name.value),
        tuple(_attributes(method, given, ordered)),
        () if method == "log" else tuple(span(each.value) for each in ordered),
        span(level.value) if level else None,
    )


def _keyword(given: Sequence[Argument], name: str | None) -> Argument | None:
    return next((each for each in given if each.name == name), None)


def _text(module: Module, resolver: Resolver, node: Node) -> str | None:
    """A name as far as the source tells it."""
    node = unwrap(node)
    text = constant(node)
    return told(resolver, module, node) if text is None else text


def _is_literal(node: Node) -> bool:
    return node.type == "string" and constant(node) is not None


def _level(level: Argument | None) -> Level | None:
    return METHOD_LEVELS.get(constant(unwrap(level.value)) or "") if level else None


def _attributes(method: str, given: Sequence[Argument], ordered: Sequence[Argument]) -> Iterator[Attribute]:
    if method == "log":
        table = _keyword(given, "attributes") or next(iter(ordered), None)
        yield from _items(unwrap(table.value)) if table else ()
    options = OPTIONS.get(method, frozenset())
    for each in given:
        if each.name in ("", "*", *options) or (method == "log" and each.name == "**"):
            continue
        if each.name == "**" and (display := unwrap(each.value)).type == "dictionary":
            yield from (item for item in _items(display) if item.name not in options)
        else:
            name = None if each.name == "**" else each.name
            yield Attribute(name, code(each.value), span(each.value.parent or each.value))


def _items(table: Node) -> Iterator[Attribute]:
    """The attributes in a dictionary display; a key that is no constant tells as little as a spread."""
    if table.type != "dictionary":
        yield Attribute(None, code(table), span(table))
        return
    for item in children(table):
        pair = item.type == "pair"
        name = constant(unwrap(field_of(item, "key"))) if pair else None
        yield Attribute(name, code(field_of(item, "value") if pair else children(item)[0]), span(item))
