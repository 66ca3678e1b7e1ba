"""Modules and projects in memory, for tests of what the core makes of them."""

from collections.abc import Mapping

from tree_sitter import Node

from migrate_logs import libraries
from migrate_logs.bindings.importers import imported, importers
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import Value
from migrate_logs.model import Library
from migrate_logs.source import field_of

MARK = "HERE"


def layout(*paths: str) -> Layout:
    """A project of empty files."""
    return Layout(frozenset(paths), lambda path: b"")


def project(files: Mapping[str, str], loggers: Mapping[str, Library] | None = None) -> Resolver:
    """A resolver over files given as text."""
    home = Layout(frozenset(files), lambda path: files[path].encode())
    return Resolver(home, libraries.knowledge(), loggers or {})


def linked(files: Mapping[str, str]) -> Resolver:
    """A resolver over files given as text that knows who imports whom."""
    resolver = project(files)
    imports = {path: imported(path, text.encode(), resolver.layout) for path, text in files.items()}
    resolver.layout.links = importers(imports)
    return resolver


def opened(text: str, path: str = "a.py", *others: str) -> Module:
    """A module of a project whose other files are empty."""
    files = {**dict.fromkeys(others, ""), path: text}
    module = project(files).module(path)
    assert module is not None
    return module


def before_mark(
    files: Mapping[str, str], loggers: Mapping[str, Library] | None = None, resolver: Resolver | None = None
) -> tuple[Resolver, Value]:
    """What the expression in front of `.HERE` stands for, in the only file that has one, and the resolver that tells it."""
    resolver = resolver or project(files, loggers)
    (path,) = (path for path, text in files.items() if MARK in text)
    module = resolver.module(path)
    assert module is not None
    attribute = marked(module).parent
    assert attribute is not None
    return resolver, resolver.evaluate(module, field_of(attribute, "object"))


def marked(module: Module, mark: str = MARK) -> Node:
    """The node that is spelled `mark`, the last one where there are several."""
    at = module.source.text.rindex(mark.encode())
    node = module.source.root.descendant_for_byte_range(at, at + len(mark.encode()))
    assert node is not None
    return node
