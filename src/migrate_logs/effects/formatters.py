"""Owns the formatters of the standard library that a project defines: whether they rewrite what a record says, or only shape it.

A formatter that takes secrets out of the text does not see what goes to Logfire. Escaping, colours and the like are only looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, External, Function, Value, class_at
from migrate_logs.effects.effect import Effect, behind
from migrate_logs.literals import constant
from migrate_logs.model import Library
from migrate_logs.rules import load
from migrate_logs.source import captures, children, code, field_of

_PARTS = "(call) @call (string) @string"
_DEPTH = 2  # functions that the formatter calls
_ESCAPES = re.compile(r"\\[nrtsfv]")
_MAKING = ("format", "formatMessage")
_TELLS_ERROR = re.compile(rb"\bformatException\s*\(|\btraceback\b|\bformat_(?:exc|exception)\w*\s*\(")


def formatters(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """The formatters that a file defines, each with its node."""
    if b"Formatter" not in module.source.text:
        return
    for scope in module.scopes.all():
        cls = class_at(module.path, scope.node) if scope.kind == "class" else None
        made = [resolver.own_member(cls, name) for name in _MAKING] if cls and _is_formatter(resolver, cls) else []
        methods = [each for each in made if isinstance(each, Function)]
        hides = cls and _is_formatter(resolver, cls) and _hides_errors(resolver.own_member(cls, "formatException"))
        if hides or any(rewrites(resolver, method) for method in methods):
            what = f"the formatter {scope.name} rewrites the text of records"
            yield scope.node, Effect(Library.LOGGING, "context-attached", what)
        elif methods:
            what = "a formatter gives records their text"
            yield scope.node, Effect(Library.LOGGING, "context-attached", what, advice="what it adds is not in Logfire")


def _hides_errors(method: Value | None) -> bool:
    """True for a `formatException` that makes a text of its own, without what an error says and where it is from."""
    body = field_of(method.node, "body").text if isinstance(method, Function) else None
    return body is not None and not _TELLS_ERROR.search(body)


def _is_formatter(resolver: Resolver, cls: ClassRef) -> bool:
    bases = [each.dotted for each in resolver.ancestry(cls) if isinstance(each, External)]
    return any(dotted.endswith("Formatter") and "log" in dotted.lower() for dotted in bases)


def rewrites(resolver: Resolver, function: Function, depth: int = 0) -> bool:
    """True for a method that replaces parts of a text or masks them, or calls something of the project that does."""
    home, found = resolver.module(function.path), captures(_PARTS, field_of(function.node, "body"))
    calls = found.get("call", []) if home is not None else []
    if any(_masks().fullmatch(constant(each) or "") for each in found.get("string", ())):
        return True
    if home is None or any(_replaces(home, call) for call in calls):
        return home is not None
    called = [resolver.evaluate(home, field_of(call, "function")) for call in calls] if depth < _DEPTH else []
    return any(isinstance(each, Function) and rewrites(resolver, each, depth + 1) for each in called)


def _replaces(module: Module, call: Node) -> bool:
    """True for `re.sub(...)`, `PATTERN.sub(...)` and `text.replace(...)`, but for what only changes the looks."""
    function, given = field_of(call, "function"), children(field_of(call, "arguments"))
    if function.type != "attribute":
        return False
    owner, name = field_of(function, "object"), code(field_of(function, "attribute"))
    if name in ("sub", "subn") and given:
        return not _is_looks(module, given[0] if code(owner) in ("re", "regex") else owner)
    plain = [each for each in given if each.type != "keyword_argument"]
    return name == "replace" and len(plain) > 1 and not (_is_looks(module, plain[0]) or _is_detail(owner))


def _is_looks(module: Module, node: Node) -> bool:
    """True for colours, and for a text without letters or digits, as what has to be escaped."""
    written = behind(module, node)
    text = constant(written)
    if text is not None and not re.search(r"\w", _ESCAPES.sub("", text)):
        return True
    return _looks().search(f"{code(node)} {code(written)}") is not None


def _is_detail(node: Node) -> bool:
    """True for a part of a record beside its message, as `record.levelname`."""
    whose = code(field_of(node, "object")) if node.type == "attribute" else "self"
    return whose.isidentifier() and whose != "self" and code(field_of(node, "attribute")) not in ("msg", "message")


@cache
def _masks() -> re.Pattern[str]:
    return re.compile(load("records")["masks"], re.IGNORECASE)


@cache
def _looks() -> re.Pattern[str]:
    return re.compile(load("records")["looks"], re.IGNORECASE)
