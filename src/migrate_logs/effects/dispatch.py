"""Owns which handlers a display for `logging.config.dictConfig` gives to which loggers, and who of them reads the records.

A handler of the project that does something with records of its own takes them from every logger that has it. What another
package makes of them nobody can see: a logger of its own name, with such a handler, was made for that handler.
"""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import ClassRef, Function, Instance, ModuleRef, Value
from migrate_logs.effects.consumers import forwards
from migrate_logs.effects.effect import Effect, configured_by, options, told_by
from migrate_logs.literals import constant
from migrate_logs.model import Library
from migrate_logs.rules import load
from migrate_logs.source import children, code

_OWN = ("emit", "handle")


def configured(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """The loggers whose records such a handler gets, each at the handler."""
    for whole, display in configured_by(module, b"handlers"):
        handlers = dict(options(display))
        for logger, given in _loggers(whole):
            listed = dict(options(given)).get("handlers")
            for name in map(constant, children(listed) if listed is not None else []):
                if name in handlers and (who := _reader(module, resolver, handlers[name], logger)):
                    yield from _taken(handlers[name], who, logger)


def _loggers(whole: Node) -> Iterator[tuple[str, Node]]:
    """The loggers of a configuration by name; the root logger has none."""
    given = dict(options(whole))
    if "root" in given:
        yield "", given["root"]
    yield from options(given["loggers"]) if "loggers" in given else ()


def _taken(handler: Node, who: str, logger: str) -> Iterator[tuple[Node, Effect]]:
    what = f"{who} gets the records" + (f" of the logger {logger}" if logger else "")
    yield handler, Effect(Library.LOGGING, "records-consumed", what, logger or None, named=bool(logger))
    if logger:  # structlog hands on to the logger of that name
        yield handler, Effect(Library.STRUCTLOG, "records-consumed", what, logger, named=True)


def _reader(module: Module, resolver: Resolver, handler: Node, logger: str) -> str | None:
    """What a handler is called that reads the records of a logger; None for one that only writes them."""
    given = dict(options(handler))
    made = given.get("()", given.get("class"))
    if made is None:
        return None
    path, value = constant(made) or code(made), told_by(module, resolver, made)
    if (cls := _class(value)) is not None:
        return path.rpartition(".")[2] if reads(resolver, cls) else None
    if isinstance(value, ModuleRef) or path.startswith(tuple(load("records")["writing_handlers"])):
        return None
    is_dedicated = logger != "" and not resolver.layout.may_have(logger.partition(".")[0])
    return path if is_dedicated else None


def _class(value: Value) -> ClassRef | None:
    """The class of the project that a configuration names, or makes a handler of."""
    return value.cls if isinstance(value, Instance) else value if isinstance(value, ClassRef) else None


def reads(resolver: Resolver, cls: ClassRef) -> bool:
    """True for a class that treats records in its own way, and hands them to no logging library."""
    is_own = any(isinstance(resolver.member(cls, name), Function) for name in _OWN)
    return is_own and not forwards(resolver, Instance(cls))
