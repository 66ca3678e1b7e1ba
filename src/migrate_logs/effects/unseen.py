"""Owns the configurations of logging that stand in no Python file, and the handlers and filters that one may name.

What such a file says nobody here reads. A class of the project that takes records, or changes them, and that no code makes
an object of, is there to be named in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External, Function, class_at
from migrate_logs.effects.dispatch import reads
from migrate_logs.effects.effect import Effect, behind, options
from migrate_logs.effects.filters import changed_by
from migrate_logs.model import Library
from migrate_logs.source import field_of
from migrate_logs.testing import is_test

_LOADED = re.compile(rb"\b(?:yaml|json|toml\w*)\.\w*load\w*\(|\bsafe_load\(")
_FILTERS = re.compile(rb"def filter\(self, \w*record\b")
_METHODS = (b"def emit", b"def handle", b"def filter")


def opened(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`fileConfig(...)`, and `dictConfig(...)` of what a file or a function near by loads."""
    value = resolver.evaluate(module, field_of(node, "function"))
    given = dict(options(node)).get("")
    is_file = value == External("logging.config.fileConfig")
    is_dict = value == External("logging.config.dictConfig") and given is not None
    if is_file or (is_dict and given is not None and _is_loaded(module, resolver, behind(module, given))):
        yield Effect(Library.LOGGING, "context-attached", "a configuration in another file", opens=True)


def _is_loaded(module: Module, resolver: Resolver, given: Node) -> bool:
    """True where nothing here says what is configured, and what does may be loaded."""
    if given.type == "dictionary":
        return False
    made_by = resolver.evaluate(module, field_of(given, "function")) if given.type == "call" else None
    home = resolver.module(made_by.path) if isinstance(made_by, Function) else module
    return home is not None and _LOADED.search(home.source.text) is not None


def nameable(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """The handlers and filters of a file that such a configuration may name: what it does with records once one is there."""
    if is_test(module.path) or not any(word in module.source.text for word in _METHODS):
        return
    for scope in module.scopes.all():
        if scope.kind != "class" or module.calls_of(scope.name):
            continue
        cls = class_at(module.path, scope.node)
        above = {each.dotted.rpartition(".")[2] for each in resolver.ancestry(cls) if isinstance(each, External)}
        if any(name.endswith("Handler") for name in above) and reads(resolver, cls):
            what = f"{scope.name} gets the records"
            yield scope.node, Effect(Library.LOGGING, "records-consumed", what, sleeps=True)
        elif changed_by(resolver, cls) and ("Filter" in above or _FILTERS.search(scope.node.text or b"")):
            what = f"{scope.name} changes every record"
            yield scope.node, Effect(Library.LOGGING, "context-attached", what, sleeps=True)
