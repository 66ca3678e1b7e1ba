"""Modules and projects in memory, for tests of what the core makes of them."""

from collections.abc import Mapping

from tree_sitter import Node

from migrate_logs import libraries
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.model import Library

MARK = "HERE"


def layout(*paths: str) -> Layout:
    """A project of empty files."""
    return Layout(frozenset(paths), lambda path: b"")


def project(files: Mapping[str, str], loggers: Mapping[str, Library] | None = None) -> Resolver:
    """A resolver over files given as text."""
    home = Layout(frozenset(files), lambda path: files[path].encode())
    return Resolver(home, libraries.knowledge(), loggers or {})


def opened(text: str, path: str = "a.py", *others: str) -> Module:
    """A module of a project whose other files are empty."""
    files = {**dict.fromkeys(others, ""), path: text}
    module = project(files).module(path)
    assert module is not None
    return module


def marked(module: Module, mark: str = MARK) -> Node:
    """The node that is spelled `mark`, the last one where there are several."""
    at = module.source.text.rindex(mark.encode())
    node = module.source.root.descendant_for_byte_range(at, at + len(mark.encode()))
    assert node is not None
    return node
