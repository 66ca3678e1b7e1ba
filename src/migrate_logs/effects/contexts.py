"""Owns what a program attaches to all of its records, or to those of one logger, and where it switches loggers off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding
from migrate_logs.bindings.importers import Text
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import occurrences
from migrate_logs.bindings.rebound import adds_to_itself, is_bound_again
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, External, Logger, Nothing, Value
from migrate_logs.effects import rendering
from migrate_logs.effects.effect import Effect, given_to, options, owner_of, shown
from migrate_logs.model import Library, Span
from migrate_logs.reading.site import arguments
from migrate_logs.source import children, code, field_of, span

_RECORD_METHODS = (
    "makeRecord", "handle", "_log", "callHandlers", "filter", "log", "debug", "info", "warning", "error", "exception", "critical",
)  # fmt: skip
_PLAIN_FACTORIES = re.compile(r"structlog\.(?:stdlib\.LoggerFactory|(?:Print|Write|Bytes)LoggerFactory)")

_PLAIN_CONTEXTS = ("builtins.dict", "collections.OrderedDict", "typing.Dict")


def contextualize(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`logger.contextualize(...)` of loguru."""
    owner = owner_of(module, resolver, node)
    if isinstance(owner, Logger) and owner.library is Library.LOGURU:
        what = "contextualize(...) adds fields to every record"
        yield Effect(Library.LOGURU, "context-attached", what, block=_block(node))


def contextvars(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`bind_contextvars(...)` of structlog, and its relatives."""
    value = resolver.evaluate(module, field_of(node, "function"))
    if isinstance(value, External) and value.dotted.startswith(("structlog.contextvars.", "structlog.threadlocal.")):
        what = f"{value.dotted.rpartition('.')[2]}(...) adds fields to every event"
        yield Effect(Library.STRUCTLOG, "context-attached", what, block=_block(node))


def _block(call: Node) -> Span | None:
    """What runs with the fields of a context that a with statement enters, or a decorator; None where nobody sees it end."""
    outer = call.parent
    while outer is not None and outer.type in ("with_item", "with_clause", "as_pattern", "parenthesized_expression"):
        outer = outer.parent
    if outer is not None and outer.type == "with_statement":
        return span(field_of(outer, "body"))
    function = (
        outer.parent.child_by_field_name("definition") if outer and outer.type == "decorator" and outer.parent else None
    )
    return span(function) if function is not None and function.type == "function_definition" else None


def configure(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`logger.configure(...)` of loguru, `structlog.configure(...)`."""
    owner, given = owner_of(module, resolver, node), given_to(module, node)
    if isinstance(owner, Logger) and owner.library is Library.LOGURU:
        yield from _configured(given)
    value = resolver.evaluate(module, field_of(node, "function"))
    if isinstance(value, External) and value.dotted in ("structlog.configure", "structlog.configure_once"):
        firsts = dict(reversed([*options(node)]))  # of arguments without a name the first is the list
        yield from _processed(module, resolver, firsts)


def _configured(given: dict[str, Node]) -> Iterator[Effect]:
    for key in ("extra", "patcher"):
        if key in given and code(given[key]) not in ("None", "{}"):
            yield Effect(Library.LOGURU, "context-attached", f"configure({key}=...) changes every record")
    if "**" in given:
        what = f"configure(**{shown(given['**'])}) may change every record"
        yield Effect(Library.LOGURU, "context-attached", what)
    if "activation" in given:
        yield Effect(Library.LOGURU, "logger-configured", "configure(activation=...) switches loggers off")


def _processed(module: Module, resolver: Resolver, given: dict[str, Node]) -> Iterator[Effect]:
    listed = given.get("processors") or given.get("")
    if listed is not None:
        yield from rendering.processed(module, resolver, listed, Library.STRUCTLOG)
    if "wrapper_class" in given:
        yield from rendering.wrapper(module, resolver, given["wrapper_class"])
    if "context_class" in given and not _is_plain_class(resolver.evaluate(module, given["context_class"])):
        yield Effect(Library.STRUCTLOG, "context-attached", f"{shown(given['context_class'])} makes every context")
    if "logger_factory" in given:
        factory = given["logger_factory"]
        made = resolver.evaluate(module, field_of(factory, "function") if factory.type == "call" else factory)
        if not (isinstance(made, External) and _PLAIN_FACTORIES.fullmatch(made.dotted)):
            yield Effect(Library.STRUCTLOG, "records-consumed", f"{shown(factory)} gets the events")


def _is_plain_class(cls: Value) -> bool:
    """True for what makes a dict of what it gets, and for None, which stands for that."""
    return isinstance(cls, Nothing) or (isinstance(cls, External) and cls.dotted in _PLAIN_CONTEXTS)


def disable(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`logger.disable(...)` of loguru."""
    owner = owner_of(module, resolver, node)
    if isinstance(owner, Logger) and owner.library is Library.LOGURU:
        yield Effect(Library.LOGURU, "logger-configured", "disable(...) switches loggers off")


def factory(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`logging.setLogRecordFactory(...)`."""
    value = resolver.evaluate(module, field_of(node, "function"))
    if isinstance(value, External) and value.dotted == "logging.setLogRecordFactory":
        yield Effect(Library.LOGGING, "context-attached", "setLogRecordFactory(...) changes every record")


def logger_class(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`logging.setLoggerClass(...)`, and the method of the same name of whatever stands for the manager of the loggers."""
    given = [argument.value for argument in arguments(node)]
    yield from _of_class(resolver, resolver.evaluate(module, given[0])) if given else ()


def managers(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """`manager.loggerClass = ...`, each with its node."""
    is_named = b"loggerClass" in module.source.text  # mostly not, and then no tree is needed
    for node in module.attribute_targets.get("loggerClass", ()) if is_named else ():
        value = node.child_by_field_name("right")
        stated = _of_class(resolver, resolver.evaluate(module, value)) if value is not None else ()
        yield from ((node, each) for each in stated)


def _of_class(resolver: Resolver, cls: Value) -> Iterator[Effect]:
    """What follows from a class that all further loggers get."""
    if isinstance(cls, ClassRef):
        overridden = next((name for name in _RECORD_METHODS if resolver.member(cls, name) is not None), None)
        if overridden:
            yield Effect(Library.LOGGING, "context-attached", f"the logger class overrides {overridden}", forms=True)


def bind(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """A logger with bound fields that is kept may arrive wherever a parameter is annotated as logger."""
    parent = node.parent
    if (parent is not None and parent.type == "attribute") or not children(field_of(node, "arguments")):
        return
    owner = owner_of(module, resolver, node)
    if (
        isinstance(owner, Logger)
        and owner.library in (Library.LOGURU, Library.STRUCTLOG)
        and not _stays(module, resolver, node)
    ):
        what = "a logger with bound fields is passed around"
        yield Effect(owner.library, "bound-logger-stored", what, declared_only=True)


def _stays(module: Module, resolver: Resolver, made: Node) -> bool:
    """True for a logger that gets a name which nothing is done with but to log, and which no other file has."""
    target = made.parent
    if target is None or target.type != "assignment" or (name := field_of(target, "left")).type != "identifier":
        return False
    found = module.scopes.find(code(name), made.end_byte)
    if found is None or found[0].kind == "class" or not (len(found[1]) == 1 or is_bound_again(found[1])):
        return False
    methods = resolver.known[Library.LOGURU].methods | resolver.known[Library.STRUCTLOG].methods
    own = [name, *(part for each in found[1] for part in _own(each))]
    uses = (use for use in occurrences(module, code(name), found[0].body) if use not in own)
    return all(_logs(use, methods) for use in uses) and (
        found[0].kind != "module" or not resolver.importers.may_hold(module.path, lambda text: _has(text, code(name)))
    )


def _own(binding: Binding) -> Iterator[Node]:
    """Where a statement that gives a name its value spells it: `log` and `log` in `log = log.bind(a=1)`."""
    if binding.node.type == "assignment":
        yield field_of(binding.node, "left")
    if binding.value is not None and adds_to_itself(binding):
        yield field_of(field_of(binding.value, "function"), "object")


def _logs(use: Node, methods: frozenset[str]) -> bool:
    function = use.parent
    if function is None or function.type != "attribute" or field_of(function, "object") != use:
        return False
    is_called = function.parent is not None and function.parent.type == "call"
    return is_called and code(field_of(function, "attribute")) in methods


def _has(text: Text, name: str) -> bool:
    """True where a file may take a name from another one."""
    return name.encode() in text.data or b"import *" in text.data
