"""Owns the tests that look at what they log themselves: such a call is there for the test, which would not see it any more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.effects.effect import Effect
from migrate_logs.model import Library
from migrate_logs.rules import load
from migrate_logs.source import code
from migrate_logs.testing import is_test


def looking(module: Module, _resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """The functions of a test file that take a fixture, or call a method, that gives them what is logged."""
    if not is_test(module.path):
        return
    words = re.compile("|".join(rf"\b{word}\b" for word in load("records")["looking"]).encode())
    told: set[Node] = set()
    for found in words.finditer(module.source.text):
        node = module.source.root.descendant_for_byte_range(found.start(), found.end())
        around = [each for each in module.scopes.at(found.start()).enclosing() if each.kind == "function"]
        if node is None or node.type != "identifier" or not around or around[-1].node in told:
            continue
        told.add(around[-1].node)
        what = f"{code(node)} gets what this test logs"
        for library in (Library.LOGGING, Library.LOGURU, Library.STRUCTLOG):
            yield node, Effect(library, "records-consumed", what, within=around[-1].body)
