"""Owns what a program does to its records from outside of the calls: fields attached by context, filters, rebinding.

A call that such a fact touches would log something else after the migration, so it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from migrate_logs import consumers
from migrate_logs.bindings.binders import Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import (
    ClassRef,
    External,
    Instance,
    Logger,
    ModuleRef,
    Typed,
    class_at,
)
from migrate_logs.consumers import Stated, owner_of
from migrate_logs.literals import constant
from migrate_logs.model import Library, LogCall, Span
from migrate_logs.reading.site import arguments
from migrate_logs.source import children, code, field_of, unwrap

# What gives a class an attribute that may be a logger; its methods' own names are found along, which does no harm.
_NAMED_LOG = re.compile(
    rb"(?:\b(?:def|class|import|as|for)\b[^\n]*|^[ \t]*)\w*log\w*\s*(?![\w.])", re.IGNORECASE | re.MULTILINE
)
_RECORD_METHODS = (
    "makeRecord", "handle", "_log", "callHandlers", "filter", "log", "debug", "info", "warning", "error", "exception", "critical",
)  # fmt: skip
_PLAIN_FACTORIES = re.compile(r"structlog\.(?:stdlib\.LoggerFactory|(?:Print|Write|Bytes)LoggerFactory)")
# Processors that shape the output; the fields of the record stay what the call gave.
_HARMLESS = re.compile(r"structlog\.(?:stdlib|processors|dev|contextvars|testing|tracebacks|threadlocal|twisted)\.\w+")
_ADDING = frozenset({"CallsiteParameterAdder", "EventRenamer", "ExtraAdder", "MaybeTimeStamper", "filter_by_level"})


@dataclass(frozen=True, slots=True)
class Fact:
    """One such thing: which calls it touches (`identity` None: all of the library) and the reason to refuse them."""

    path: str
    line: int
    library: Library
    reason: str
    what: str
    identity: str | None = None
    declared_only: bool = False
    within: Span | None = None

    @property
    def is_general(self) -> bool:
        """True where it touches every call of its library, as a sink or a context of the whole application does."""
        return self.identity is None and not self.declared_only and self.within is None

    def touches(self, call: LogCall) -> bool:
        """True where the fact changes what `call` logs."""
        if call.library is not self.library or (self.declared_only and not call.declared):
            return False
        here = call.place.path == self.path
        if self.within is not None and not (here and self.within.holds(call.span)):
            return False
        if self.identity == "?":  # a logger that nobody can name here: what this file calls it on, perhaps
            return call.identity == "?" and here
        if call.identity == "?" and here:  # a parameter: perhaps just that logger
            return True
        below = self.reason == "records-consumed" and call.identity.startswith(f"{self.identity}.")
        return self.identity is None or call.identity == self.identity or below


def facts(module: Module, resolver: Resolver) -> list[Fact]:
    """The facts that a file states."""
    found = [fact for name, node in _calls(module) for fact in _of_call(module, resolver, name, node)]
    for name, targets in module.attribute_targets.items():
        for node in targets:
            if (
                name == "disabled"
                or "log" in name.lower()
                or _is_imported(module, field_of(field_of(node, "left"), "object"))
            ):
                found += _of_assignment(module, resolver, node)
    attributes = {name for name in module.attribute_targets if "log" in name.lower()}
    for scope in module.scopes.all():
        if scope.kind == "class":
            found += _of_class(module, resolver, scope, attributes)
    return found


def _is_imported(module: Module, node: Node) -> bool:
    """True for a name that the module imports: whatever is set on it may be somebody's logger."""
    bound = module.scopes.module.names.get(code(node), ()) if node.type == "identifier" else ()
    return any(binding.kind is Kind.IMPORT for binding in bound)


def _calls(module: Module) -> Iterator[tuple[str, Node]]:
    """The calls of functions with the names that matter: the text says where, the tree what they are."""
    for match in _READ_CALL.finditer(module.source.text):
        node = module.source.root.descendant_for_byte_range(match.start(1), match.end(1))
        while node is not None and node.type in ("identifier", "attribute"):
            node = node.parent
        function = node.child_by_field_name("function") if node is not None and node.type == "call" else None
        if node is not None and function is not None and function.end_byte == match.end(1):
            yield match[1].decode(), node


def _of_call(module: Module, resolver: Resolver, name: str, node: Node) -> Iterator[Fact]:
    line = node.start_point.row + 1
    scope = module.scopes.at(node.start_byte)
    within = scope.body if name == "removeHandler" else None
    for library, reason, what, identity, declared in _READERS[name](module, resolver, node):
        yield Fact(module.path, line, library, reason, what, identity, declared, within)


def _contextualize(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    owner = owner_of(module, resolver, node)
    if isinstance(owner, Logger) and owner.library is Library.LOGURU:
        yield Library.LOGURU, "context-attached", "contextualize(...) adds fields to every record", None, False


def _contextvars(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    value = resolver.evaluate(module, field_of(node, "function"))
    if isinstance(value, External) and value.dotted.startswith(("structlog.contextvars.", "structlog.threadlocal.")):
        what = f"{value.dotted.rpartition('.')[2]}(...) adds fields to every event"
        yield Library.STRUCTLOG, "context-attached", what, None, False


def _configure(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    owner = owner_of(module, resolver, node)
    given = {argument.name: argument.value for argument in arguments(node)}
    if isinstance(owner, Logger) and owner.library is Library.LOGURU:
        for key in ("extra", "patcher"):
            if key in given and code(given[key]) not in ("None", "{}"):
                yield Library.LOGURU, "context-attached", f"configure({key}=...) changes every record", None, False
        if "activation" in given:
            yield Library.LOGURU, "logger-configured", "configure(activation=...) switches loggers off", None, False
    value = resolver.evaluate(module, field_of(node, "function"))
    if (
        isinstance(value, External)
        and value.dotted in ("structlog.configure", "structlog.configure_once")
        and "processors" in given
    ):
        foreign = _foreign_processor(module, resolver, given["processors"])
        if foreign:
            yield Library.STRUCTLOG, "context-attached", f"the processor {foreign} may change every event", None, False
    if isinstance(value, External) and value.dotted.startswith("structlog.configure") and "logger_factory" in given:
        factory = given["logger_factory"]
        made = resolver.evaluate(module, field_of(factory, "function") if factory.type == "call" else factory)
        if not (isinstance(made, External) and _PLAIN_FACTORIES.fullmatch(made.dotted)):
            yield Library.STRUCTLOG, "records-consumed", f"{code(factory)[:40]} gets the events", None, False


def _foreign_processor(module: Module, resolver: Resolver, node: Node) -> str | None:
    """A processor that may add, rename or drop; the last one only renders."""
    node = unwrap(node)
    if node.type == "identifier":
        found = module.scopes.find(code(node), node.start_byte)
        values = [binding.value for binding in found[1] if binding.value is not None] if found else []
        node = unwrap(values[0]) if len(values) == 1 else node
    if node.type != "list":
        return code(node)[:40]
    items = children(node)
    for item in items[:-1]:
        function = field_of(item, "function") if item.type == "call" else item
        value = resolver.evaluate(module, function)
        dotted = value.dotted if isinstance(value, External | Typed) else ""
        if not _HARMLESS.fullmatch(dotted) or dotted.rpartition(".")[2] in _ADDING:
            return code(function)[:40]
    return None


def _disable(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    owner = owner_of(module, resolver, node)
    if isinstance(owner, Logger) and owner.library is Library.LOGURU:
        yield Library.LOGURU, "logger-configured", "disable(...) switches loggers off", None, False


def _factory(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    value = resolver.evaluate(module, field_of(node, "function"))
    given = children(field_of(node, "arguments"))
    if isinstance(value, External) and value.dotted == "logging.setLogRecordFactory":
        yield Library.LOGGING, "context-attached", "setLogRecordFactory(...) changes every record", None, False
    cls = resolver.evaluate(module, given[0]) if given else None
    if isinstance(value, External) and value.dotted == "logging.setLoggerClass" and isinstance(cls, ClassRef):
        overridden = next((name for name in _RECORD_METHODS if resolver.own_member(cls, name) is not None), None)
        if overridden:
            yield Library.LOGGING, "context-attached", f"the logger class overrides {overridden}", None, False


def _filter(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    owner = owner_of(module, resolver, node)
    if isinstance(owner, Logger) and owner.library is Library.LOGGING:
        yield Library.LOGGING, "logger-configured", "a filter may drop or change records", owner.identity, False


def _bind(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    """A logger with bound fields that is kept may arrive wherever a parameter is annotated as logger."""
    parent = node.parent
    if (parent is not None and parent.type == "attribute") or not children(field_of(node, "arguments")):
        return
    owner = owner_of(module, resolver, node)
    if isinstance(owner, Logger) and owner.library in (Library.LOGURU, Library.STRUCTLOG):
        yield owner.library, "bound-logger-stored", "a logger with bound fields is passed around", None, True


def _patch(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    given = children(field_of(node, "arguments"))
    if code(field_of(node, "function")).endswith("patch.object") and len(given) > 1 and (name := constant(given[1])):
        yield from _rebinds(resolver, resolver.evaluate(module, given[0]), name)
    elif given and (target := constant(given[0])) and "." in target:
        owner, _, name = target.rpartition(".")
        yield from _rebinds(resolver, resolver.layout.absolute(module.path, owner), name)


def _setattr(module: Module, resolver: Resolver, node: Node) -> Iterator[Stated]:
    given = children(field_of(node, "arguments"))
    if len(given) == 3 and (name := constant(given[1])) is not None:
        yield from _rebinds(resolver, resolver.evaluate(module, given[0]), name)


_READERS = {
    "contextualize": _contextualize,
    "bind_contextvars": _contextvars,
    "bound_contextvars": _contextvars,
    "bind_threadlocal": _contextvars,
    "bound_threadlocal": _contextvars,
    "tmp_bind": _contextvars,
    "configure": _configure,
    "configure_once": _configure,
    "disable": _disable,
    "setLogRecordFactory": _factory,
    "setLoggerClass": _factory,
    "addFilter": _filter,
    "bind": _bind,
    "new": _bind,
    "setattr": _setattr,
    "addHandler": consumers.handler,
    "removeHandler": consumers.redirect,
    "basicConfig": consumers.basic_config,
    "add": consumers.sink,
    "capture_logs": consumers.capture,
    "patch": _patch,
    "object": _patch,
}


_READ_CALL = re.compile(rb"\b(" + "|".join(sorted(_READERS)).encode() + rb")(?:[\s\\]|#[^\n]*\n)*\(")


def _of_assignment(module: Module, resolver: Resolver, node: Node) -> Iterator[Fact]:
    target = field_of(node, "left")
    if (field_of(target, "object").text or b"") == b"self":
        return  # the resolver sees what a class assigns to itself
    owner, name = resolver.evaluate(module, field_of(target, "object")), code(field_of(target, "attribute"))
    if (
        isinstance(owner, ClassRef | Instance)
        and (owner.cls if isinstance(owner, Instance) else owner).path == module.path
    ):
        return  # the resolver sees what a module assigns to its own classes
    line = node.start_point.row + 1
    if isinstance(owner, Logger) and owner.library is Library.LOGGING and name == "disabled":
        yield Fact(
            module.path, line, Library.LOGGING, "logger-configured", "disabled switches the logger off", owner.identity
        )
    for library, reason, what, identity, declared in _rebinds(resolver, owner, name):
        yield Fact(module.path, line, library, reason, what, identity, declared)


def _of_class(module: Module, resolver: Resolver, body: Scope, attributes: set[str]) -> Iterator[Fact]:
    """A class that overrides the logger of a base class: the methods of the base then log through it."""
    node, names = body.node, set(attributes)
    cls = class_at(module.path, node)
    if _NAMED_LOG.search(module.source.text, module.source.line_start(body.body.start), body.body.end):
        names |= {name for name in body.names if "log" in name.lower()}
    for name in sorted(names):
        own = resolver.own_member(cls, name)
        for base in resolver.bases(cls) if own is not None else ():
            inherited = resolver.member(base, name) if isinstance(base, ClassRef) else None
            if isinstance(inherited, Logger) and isinstance(base, ClassRef):
                same = (
                    isinstance(own, Logger) and own.library is inherited.library and not own.trouble and not own.chain
                )
                if not same:
                    what = f"{code(field_of(node, 'name'))} replaces {name} of its base class"
                    line = node.start_point.row + 1
                    yield Fact(module.path, line, inherited.library, "logger-rebound", what, f"->{base.path}")


def _rebinds(resolver: Resolver, owner: object, name: str) -> Iterator[Stated]:
    """`module.logger = other` from outside: the calls of that module then go to the other logger."""
    if isinstance(owner, ModuleRef):
        value, path = resolver.attribute(owner, name), owner.path
    elif isinstance(owner, ClassRef | Instance):
        cls = owner.cls if isinstance(owner, Instance) else owner
        value, path = resolver.attribute(owner, name), cls.path
    else:
        return
    if isinstance(value, Logger) and not value.trouble:
        yield value.library, "logger-rebound", f"{name} of {path} is replaced from outside", f"->{path}", False
