"""Owns the levels that a program holds back: of the root logger, of a logger of its own, of all by `logging.disable`, of
loguru's sinks and of structlog's loggers.

Logfire has no level of a logger, so it gets the records. Who switches everything off is refused; who only sets a level is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from tree_sitter import Node

from migrate_logs.bindings.constants import text_of
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import External, Logger
from migrate_logs.effects.effect import Effect, behind, options, owner_of, sinks
from migrate_logs.literals import constant
from migrate_logs.model import METHOD_LEVELS, Level, Library
from migrate_logs.reading.levels import NUMBERS, STANDARD
from migrate_logs.source import code, field_of, unwrap

ROOT = ""  # the identity of the root logger
_LEVELS = tuple(Level)
SHOWN_BY_SINKS = Level.DEBUG  # from where on a sink of loguru shows records that was told no level
_ALL = {"NOTSET": Level.TRACE, "TRACE": Level.TRACE, "SUCCESS": Level.NOTICE} | {
    name: METHOD_LEVELS[method] for name, method in STANDARD.items()
}
_NUMBERS = {0: Level.TRACE} | {number: METHOD_LEVELS[method] for number, method in NUMBERS.items()}
_FILTERING = "structlog.make_filtering_bound_logger"
_WHAT, _ADVICE = "the level of a logger holds records back", "Logfire gets them all"


def set_level(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`setLevel(...)` of a logger."""
    owner, given = owner_of(module, resolver, node), dict(options(node))
    level = given.get("", given.get("level"))
    is_plain = isinstance(owner, Logger) and owner.library is Library.LOGGING and not owner.trouble
    if isinstance(owner, Logger) and is_plain and not owner.identity.startswith("?") and level is not None:
        for name in owner.identity.split("|"):
            yield _of_level(module, resolver, level, name)


def basic_config(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`logging.basicConfig(...)`, which leaves the root logger at its warnings where no level is given."""
    if resolver.evaluate(module, field_of(node, "function")) == External("logging.basicConfig"):
        given = dict(options(node))
        is_told = "level" in given or "**" in given
        yield _of_level(module, resolver, given.get("level")) if is_told else _held_back(below(Level.WARN))


def dict_config(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`logging.config.dictConfig(...)` with the level of the root logger in it."""
    value, given = resolver.evaluate(module, field_of(node, "function")), dict(options(node))
    if value == External("logging.config.dictConfig"):
        root = dict(options(behind(module, given[""]))).get("root") if "" in given else None
        yield _of_level(module, resolver, dict(options(root)).get("level") if root is not None else None)


def disable(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`logging.disable(...)`: the level and all below it, of every logger; without a level everything up to the highest."""
    if resolver.evaluate(module, field_of(node, "function")) != External("logging.disable"):
        return
    given = dict(options(node))
    told = given.get("", given.get("level"))
    level = _level(module, resolver, told) if told is not None else Level.FATAL
    if level is not Level.TRACE:
        hidden = (*below(level), level) if level is not None else ()
        yield Effect(Library.LOGGING, "logger-configured", "disable(...) switches levels off", hidden=hidden)


def of_sinks(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """The level of each of loguru's sinks."""
    for given in sinks(module, resolver, node):
        if "level" in given:
            yield _of_level(module, resolver, given["level"], library=Library.LOGURU)
        elif "sink" in given:
            yield _held_back(below(SHOWN_BY_SINKS), library=Library.LOGURU)


def filtering(module: Module, resolver: Resolver, node: Node) -> Iterator[Effect]:
    """`structlog.make_filtering_bound_logger(...)`, whose loggers drop what is below a level."""
    given = dict(options(node))
    level = given.get("", given.get("min_level"))
    if level is not None and resolver.evaluate(module, field_of(node, "function")) == External(_FILTERING):
        yield _of_level(module, resolver, level, library=Library.STRUCTLOG)


def below(level: Level) -> tuple[Level, ...]:
    """The levels below one."""
    return _LEVELS[: _LEVELS.index(level)]


def _of_level(
    module: Module, resolver: Resolver, node: Node | None, identity: str = ROOT, library: Library = Library.LOGGING
) -> Effect:
    """That a logger holds the levels below one back; none where nothing tells which level it is."""
    level = _level(module, resolver, node) if node is not None else None
    return _held_back(below(level) if level is not None else (), identity, library)


def _held_back(hidden: tuple[Level, ...], identity: str = ROOT, library: Library = Library.LOGGING) -> Effect:
    return Effect(library, "logger-configured", _WHAT, identity, advice=_ADVICE, hidden=hidden)


def _level(module: Module, resolver: Resolver, node: Node) -> Level | None:
    """The level that an expression stands for; None where only the running program knows."""
    node = unwrap(node)
    if node.type == "integer":
        return _NUMBERS.get(int(code(node))) if code(node).isdecimal() else None
    value = resolver.evaluate(module, node)
    if isinstance(value, External):
        return _ALL.get(value.dotted.removeprefix("logging.")) if value.dotted.startswith("logging.") else None
    return _ALL.get((constant(node) or text_of(resolver, module, node) or "").upper())
