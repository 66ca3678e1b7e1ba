"""Owns the calls that may log though nothing tells it: receivers that are called like a logger, and methods of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from tree_sitter import Node

from migrate_logs import libraries
from migrate_logs.bindings.logger_names import is_like_logger
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External, Instance, Logger, Method, ModuleRef, Nothing, Typed, Unknown, Value
from migrate_logs.literals import constant
from migrate_logs.model import Library
from migrate_logs.reading.site import Refused
from migrate_logs.source import attribute_at, children, code, field_of, unwrap

_GETTING = re.compile(r"(?:get|make|create)_?(?=log)", re.IGNORECASE)
BLANK = rb"(?:[\s\\]|#[^\n]*\n)*"


def looks_like_logger(module: Module, resolver: Resolver, function: Node) -> bool:
    """True for a method of what has the name of a logger, or is a part of one, and of which nothing tells what it is."""
    receiver = unwrap(field_of(function, "object"))
    owner = resolver.evaluate(module, field_of(receiver, "object")) if receiver.type == "attribute" else None
    if not isinstance(owner, Logger) and not is_like_logger(_named(receiver)):
        return False
    value = resolver.evaluate(module, receiver)
    return isinstance(value, Unknown | Instance | Typed | External | ModuleRef | Logger | Nothing)


def unknown(module: Module, resolver: Resolver, node: Node, value: Value) -> Refused:
    """Why a call is left alone whose function is no method of a logger."""
    function = field_of(node, "function")
    if function.type != "attribute":
        return Refused("dynamic-level", "the method is chosen at run time")
    receiver = field_of(function, "object")
    owner = resolver.evaluate(module, receiver)
    if isinstance(owner, Instance):
        name = code(field_of(owner.cls.node, "name"))
        return Refused("custom-logger", f"{code(receiver)} is an object of the class {name}")
    if isinstance(owner, Logger):
        return Refused(owner.trouble or "custom-logger", owner.detail or f"{owner.library} has no such method")
    return Refused("unknown-logger", f"nothing tells what {code(receiver)} is{_told(owner, value)}")


def _told(owner: Value, value: Value) -> str:
    """Why nothing tells what a receiver is; where it comes from outside the project, with the setting that tells."""
    match owner, value:
        case Nothing(), _:
            return ": only None is assigned to it here"
        case External(dotted), _ if not dotted.startswith("builtins."):
            first, *others = (f'"{library}"' for library in (Library.LOGGING, Library.LOGURU, Library.STRUCTLOG))
            told = f'loggers = {{"{dotted}" = {first}}} (or {" or ".join(others)}) says which logger it is'
            return f": {dotted} is outside the project; {told}"
        case _, Unknown(why) if why:
            return f": {why}"
    return ""


def _named(receiver: Node) -> str:
    """What an expression calls its value: the name, the key, or what a call says that it gets."""
    match receiver.type:
        case "attribute":
            return code(field_of(receiver, "attribute"))
        case "subscript":
            return constant(field_of(receiver, "subscript")) or ""
        case "call":
            function, given = unwrap(field_of(receiver, "function")), children(field_of(receiver, "arguments"))
            if code(function) == "getattr":
                return constant(given[1]) or "" if len(given) > 1 else ""
            got = _GETTING.match(name := code(function).rpartition(".")[2])
            return name[got.end() :] if got else name
    return code(receiver)


def own_methods(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Method]]:
    """Calls of methods that a library's loggers do not have by themselves, each with an argument: they may log."""
    for match in _matches(module.source.text):
        function = attribute_at(module.source, match.start(1), match.end(1))
        node = function.parent if function is not None else None
        if function is None or node is None or node.type != "call" or field_of(node, "function") != function:
            continue
        logger, name = resolver.evaluate(module, field_of(function, "object")), match[1].decode()
        is_certain = isinstance(logger, Logger) and logger.trouble in ("", "bound-logger-stored")
        if isinstance(logger, Logger) and is_certain and libraries.is_own(logger.library, name):
            told = f"{name} is no method that {logger.library} has by itself"
            yield node, Method(replace(logger, trouble="own-method", detail=told), name)


def may_call_own(text: bytes) -> bool:
    """True for a text in which `own_methods` may find anything."""
    return any(True for _ in _matches(text))


def own_method() -> bytes:
    """The pattern of a call of such a method."""
    return _receiver() + BLANK + _called()


def _matches(text: bytes) -> Iterator[re.Match[bytes]]:
    """Where such methods are called on what has the name of a logger, or on what gives one."""
    for found in _NAME_END.finditer(text.lower()):  # plain text in one case is found ten times as fast
        before = text[found.start() - 1 : found.start()] if found.start() else b""
        if not before.isalnum() and (match := _call_pattern().match(text, found.end() - 1)):
            yield match
    for found in _CALL_END.finditer(text):
        match = _call_pattern().match(text, found.end() - 1)
        if match and _made_pattern().search(text[max(0, found.start() - _NEAR) : found.start() + 1]):
            yield match


_NAME_END = re.compile(rb"log(?:ger)?\d*\s*\.")
_CALL_END = re.compile(rb"\)\s*\.")
_NEAR = 120  # bytes in which what gives a logger is looked for


@cache
def _made_pattern() -> re.Pattern[bytes]:
    return re.compile(_made() + rb"\Z")


@cache
def _call_pattern() -> re.Pattern[bytes]:
    return re.compile(_called())


def _receiver() -> bytes:
    return rb"(?:(?<![^\W_])(?i:log(?:ger)?)\d*|" + _made() + rb")"


def _made() -> bytes:
    makers = b"|".join(sorted(name.encode() for name in libraries.makers()))
    return rb"\b(?:" + makers + rb")\s*\([^()\n]*\)"


def _called() -> bytes:
    names = b"|".join(sorted(name.encode() for name in libraries.names()))
    return rb"\." + BLANK + rb"(?!(?:" + names + rb")\b)(_log|[A-Za-z]\w*)" + BLANK + rb"\((?!" + BLANK + rb"\))"
