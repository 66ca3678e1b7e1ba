"""Owns which constants a rewritten call has the values of, instead of asking for them each time it runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tree_sitter import Node

from migrate_logs.bindings.homes import homes
from migrate_logs.model import Folded, Span
from migrate_logs.reading.site import Reading, Site, arguments
from migrate_logs.source import span

_LITERAL = frozenset({"string", "concatenated_string", "integer", "dictionary"})


def folded(site: Site, reading: Reading) -> tuple[Folded, ...]:
    """The constants of modules and classes that give a call its level, its text, a bound field or a flag."""
    taken = [(node, reason) for node, reason in _taken(site, reading) if node.type not in _LITERAL]
    if not taken:  # nearly all calls
        return ()
    kept = [each.span for each in reading.attributes]
    found = ((homes(site.resolver, site.module, list(_left(node, kept))), reason) for node, reason in taken)
    return tuple(Folded(home, reason) for known, reason in found for home in sorted(known))


def _taken(site: Site, reading: Reading) -> Iterator[tuple[Node, str]]:
    """The expressions that are read and not kept as they are, each with the reason to leave the call where they may change."""
    yield _at(site, reading.message), "dynamic-template"
    if site.method.endswith("log"):
        level = [each.value for each in site.arguments if each.positional or each.name == "level"]
        yield level[0], "dynamic-level"
    if reading.exception is not None and reading.exception.code != "True":
        yield _at(site, reading.exception.span), "exc-info-unknown"
    for link in site.logger.chain:
        if link.path == site.module.path and link not in site.links:
            for argument in arguments(link.node):
                yield argument.value, "bound-logger-stored"


def _at(site: Site, where: Span) -> Node:
    found = site.module.source.root.descendant_for_byte_range(where.start, where.end)
    assert found is not None, "a span outside of its file"
    return found


def _left(node: Node, kept: Sequence[Span]) -> Iterator[Node]:
    """The parts of an expression that are not kept, literals aside."""
    if node.type in _LITERAL or any(each.holds(span(node)) for each in kept):
        return
    if node.type in ("identifier", "attribute"):
        yield node
    else:
        for child in node.named_children:
            yield from _left(child, kept)
