"""Owns how a dict is written down: as a display, or as a call of `dict` that names its keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs.bindings.values import External
from migrate_logs.literals import constant
from migrate_logs.reading.site import Site, arguments
from migrate_logs.source import children, code, field_of

_RUN_TIME = "known at run time only"
_NO_TEXT = frozenset({"integer", "float", "true", "false", "none", "tuple", "unary_operator"})


@dataclass(frozen=True, slots=True)
class Item:
    """A key with its value. No key: a spread, where nothing says how the key is `computed`, and what is the `trouble` with it."""

    key: str | None
    value: Node
    computed: str = ""
    trouble: str = _RUN_TIME


def is_display(site: Site, node: Node) -> bool:
    """True for `{"a": 1}`, and for `dict(a=1)` without anything that is a mapping already."""
    if node.type != "call":
        return node.type == "dictionary"
    if code(field_of(node, "function")) != "dict" or any(each.name in ("", "*") for each in arguments(node)):
        return False
    return site.value(field_of(node, "function")) == External("builtins.dict")


def written_items(display: Node) -> Iterator[Item]:
    """What stands in a display, in its order."""
    if display.type == "call":
        yield from (Item(None if each.name == "**" else each.name, each.value) for each in arguments(display))
        return
    for item in children(display):
        if item.type == "dictionary_splat":
            yield Item(None, children(item)[0])
            continue
        key = constant(field_of(item, "key")) if item.type == "pair" else None
        value = field_of(item, "value") if item.type == "pair" else item
        written = item.named_children[0]
        trouble = "no text" if written.type in _NO_TEXT else _RUN_TIME
        yield Item(key, value, "" if key is not None else code(written), trouble)
