"""Owns what is taken for a task or a future though nothing says what it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.source import code

_OTHER = re.compile(rb"\bdef[ \t]+exception\b")


def is_called_future(module: Module, owner: Node, types: Mapping[str, Sequence[str]]) -> bool:
    """True for `task`, `self.done_future` in a file of a library of them that defines no other `exception()`."""
    name, text = code(owner).rpartition(".")[2].lower(), module.source.text
    if name.rpartition("_")[2] not in types["future_names"] or _OTHER.search(text):
        return False
    return any(library.encode() in text for library in types["future_libraries"])
