"""Owns which values a call changes itself, behind the place where it takes them (`[changes]` of `rules/attributes.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.reading.site import Site
from migrate_logs.rules import load
from migrate_logs.source import captures, children, code, field_of, query

_METHODS = frozenset(load("attributes")["changes"]["methods"].split())
_FUNCTIONS = frozenset(load("attributes")["changes"]["functions"].split())
_HINT = re.compile(rb"\b(?:" + "|".join(sorted(_METHODS | _FUNCTIONS)).encode() + rb")\s*\(")
_CALLS = query("(call) @call")


def changed_later(site: Site, node: Node) -> bool:
    """True where the value of `node` is changed in sight by what the log call evaluates after it."""
    if node.type not in ("identifier", "attribute", "subscript"):
        return False
    if not _HINT.search(site.module.source.text, node.end_byte, site.call.end_byte):
        return False
    later = (call for call in captures(_CALLS, site.call).get("call", ()) if call.start_byte >= node.end_byte)
    return any(code(node) in _changed(call) for call in later)


def _changed(call: Node) -> Iterator[str]:
    """What a call changes, and all that holds it: `job.queue` and `job` for `job.queue.pop()`."""
    function, given = field_of(call, "function"), children(field_of(call, "arguments"))
    subject: Node | None = None
    if function.type == "attribute" and code(field_of(function, "attribute")) in _METHODS:
        subject = field_of(function, "object")
    elif code(function) in _FUNCTIONS and given:
        subject = given[0]
    while subject is not None:
        yield code(subject)
        subject = subject.child_by_field_name("object") or subject.child_by_field_name("value")
