"""Owns which values a call changes itself, behind the place where it takes them (`[changes]` of `rules/attributes.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.values import Value
from migrate_logs.reading.altering import METHODS
from migrate_logs.reading.pieces import Hole
from migrate_logs.reading.site import Site
from migrate_logs.reading.touching import is_altered, is_handed_on, names_in
from migrate_logs.rules import load
from migrate_logs.source import all_of, children, code, field_of, unwrap

_FUNCTIONS = frozenset(load("attributes")["changes"]["functions"].split())
_HINT = re.compile(rb"\b(?:" + "|".join(sorted(METHODS | _FUNCTIONS)).encode() + rb")\s*\(")
_TYPES = frozenset({"list", "dict", "set", "deque", "bytearray"})  # `list.pop(items)`


def changed_before(site: Site, hole: Hole) -> bool:
    """True where the call changes a value in sight between the place where it takes it and the one where it is made text."""
    start, end = hole.node.end_byte, site.call.end_byte if hole.made is None else hole.made
    return _is_changed(site, hole.node, start, end) or is_altered(site, hole.node, start, end)


def changed_after(site: Site, hole: Hole, value: Value | None) -> bool:
    """True where the call may change a value after it was made text, in sight or where it is handed to."""
    if hole.made is None:
        return False
    end = site.call.end_byte
    return (
        _is_changed(site, hole.node, hole.made, end)
        or is_handed_on(site, hole.node, value, hole.made, end)
        or is_altered(site, hole.node, hole.made, end)
    )


def _is_changed(site: Site, node: Node, start: int, end: int) -> bool:
    if start >= end or not _HINT.search(site.module.source.text, start, end):
        return False
    names = set(names_in(node))
    calls = (call for call in all_of("call", site.call) if start <= call.start_byte < end)
    return any(not names.isdisjoint(_changed(call)) for call in calls)


def is_changing(call: Node) -> bool:
    """True for a call whose name says that it changes what it gets: `next(delays)`, `jobs.pop()`."""
    return any(True for _ in _changed(call))


def _changed(call: Node) -> Iterator[str]:
    """What a call changes, and all that holds it: `job.queue` and `job` for `job.queue.pop()`."""
    function, given = field_of(call, "function"), children(field_of(call, "arguments"))
    subject: Node | None = None
    if function.type == "attribute" and code(field_of(function, "attribute")) in METHODS:
        owner = field_of(function, "object")
        subject = given[0] if code(owner) in _TYPES and given else owner
    elif code(function).rpartition(".")[2] in _FUNCTIONS and given:
        subject = given[0]
    while subject is not None:
        subject = unwrap(subject)
        yield code(subject)
        if subject.type == "named_expression":
            yield code(field_of(subject, "name"))
        subject = subject.child_by_field_name("object") or subject.child_by_field_name("value")
