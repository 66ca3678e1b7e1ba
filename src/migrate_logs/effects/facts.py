"""Owns what a program does to its records from outside of the calls: fields attached by context, filters, rebinding.

A call that such a fact touches would log something else after the migration, so it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.effects import (
    asserted,
    consumers,
    contexts,
    dispatch,
    filters,
    formatters,
    rebinding,
    rendering,
    thresholds,
    unseen,
)
from migrate_logs.effects.effect import Effect
from migrate_logs.effects.inside import Inside
from migrate_logs.model import Folded, LogCall
from migrate_logs.testing import is_test


@dataclass(frozen=True, slots=True)
class Fact(Effect):
    """Such a thing, where it stands: which calls it touches, and the reason to refuse them."""

    path: str = ""
    line: int = 0
    inside: Inside | None = None  # the parts of files in which it holds, where it does not everywhere
    is_close: bool = (
        False  # whether so few files are connected with its own that a logger which is passed may be that of it
    )

    @property
    def told(self) -> str:
        """What it does, and where it stands, for people."""
        return f"{self.what} ({self.path}:{self.line})"

    @property
    def is_general(self) -> bool:
        """True where it touches every call of its library, as a sink or a context of the whole application does."""
        is_about_some = self.declared_only or self.within or self.advice or self.constant or self.dropped
        return self.identity is None and not is_about_some

    @property
    def is_advice(self) -> bool:
        """True for what a person has to be told, and that touches no call."""
        return bool(self.advice) and not self.constant

    @property
    def is_level(self) -> bool:
        """True for what tells which levels a logger holds back."""
        return bool(self.advice) and self.identity is not None

    def holds_back(self, call: LogCall) -> bool:
        """True where `call` is on that logger, or on one below it, and of a level that it holds back."""
        names = call.identity.split("|")
        return call.level in self.hidden and any(f"{name}.".startswith(f"{self.identity}.") for name in names)

    def reason_for(self, call: LogCall) -> str:
        """The reason to refuse a call that it touches; a constant is known to each for a purpose of its own."""
        used = self._folded_by(call) if self.constant else None
        return used.reason if used is not None else self.reason

    def _folded_by(self, call: LogCall) -> Folded | None:
        """The constant that it sets anew, as `call` has its value; a `*` at the end stands for any name."""
        stem, star, _ = self.constant.partition("*")
        return next((e for e in call.folded if e.home == stem or (star and e.home.startswith(stem))), None)

    def touches(self, call: LogCall) -> bool:
        """True where the fact changes what `call` logs."""
        if self.constant:
            return self._folded_by(call) is not None
        if call.library is not self.library or self.advice or (self.declared_only and not call.declared):
            return False
        if self.dropped and all(each.names and not {*each.names} & {*self.dropped} for each in call.attributes):
            return False
        if self.inside is not None and not any(part.holds(call.span) for part in self.inside.get(call.place.path, ())):
            return False
        here = call.place.path == self.path
        if self.hidden and call.level not in self.hidden:
            return False
        if self.within is not None and not (here and self.within.holds(call.span)):
            return False
        if self.identity is None:
            return True
        is_open = call.identity == "?" or (call.declared and not call.identity)
        if is_open and self.is_close and self.reason == "records-consumed":
            return True
        if "?" in (call.identity, self.identity):  # nobody can name one of them: perhaps it is just the other
            return here or (call.identity == self.identity and self._is_made_for_all)
        return any(self._means(name) for name in call.identity.split("|"))

    @property
    def _is_made_for_all(self) -> bool:
        """True for a method that the program gives a logger without a name in sight, as its function makes for whoever asks."""
        return self.reason == "logger-rebound" and not is_test(self.path)

    def _means(self, name: str) -> bool:
        """True for the name of one of these loggers, or of one below it where its records go there as well."""
        owners = (self.identity or "").split("|")
        return name in owners or (self.reason == "records-consumed" and name.startswith(tuple(f"{o}." for o in owners)))


def facts(module: Module, resolver: Resolver) -> list[Fact]:
    """The facts that a file states."""
    found = [_fact(module, node, stated) for node, stated in _of_calls(module, resolver)]
    for survey in _SURVEYS:
        found += [_fact(module, node, stated) for node, stated in survey(module, resolver)]
    return found


def awake(stated: Iterable[Fact]) -> list[Fact]:
    """The facts of a project; those that need a configuration in another file stand where that is read, or nowhere."""
    stated = list(stated)
    opening = next((fact for fact in stated if fact.opens and not is_test(fact.path)), None)
    found = [fact for fact in stated if not fact.opens and not fact.sleeps]
    if opening is None:
        return found
    where = [replace(fact, sleeps=False, path=opening.path, line=opening.line) for fact in stated if fact.sleeps]
    return found + [replace(fact, what=f"{fact.what} that a configuration file gives it") for fact in where]


def _fact(module: Module, node: Node, stated: Effect) -> Fact:
    told = {each.name: getattr(stated, each.name) for each in fields(stated)}
    return Fact(**told, path=module.path, line=node.start_point.row + 1)


def _of_calls(module: Module, resolver: Resolver) -> Iterator[tuple[Node, Effect]]:
    """What the calls of functions with the names that matter state: the text says where, the tree what they are."""
    for match in _READ_CALL.finditer(module.source.text):
        node = module.source.root.descendant_for_byte_range(match.start(1), match.end(1))
        while node is not None and node.type in ("identifier", "attribute"):
            node = node.parent
        function = node.child_by_field_name("function") if node is not None and node.type == "call" else None
        if node is not None and function is not None and function.end_byte == match.end(1):
            for read in _READERS[match[1].decode()]:
                yield from ((node, stated) for stated in read(module, resolver, node))


Reader = Callable[[Module, Resolver, Node], Iterator[Effect]]
_READERS: dict[str, tuple[Reader, ...]] = {
    "contextualize": (contexts.contextualize,),
    "bind_contextvars": (contexts.contextvars,),
    "bound_contextvars": (contexts.contextvars,),
    "bind_threadlocal": (contexts.contextvars,),
    "bound_threadlocal": (contexts.contextvars,),
    "tmp_bind": (contexts.contextvars,),
    "configure": (contexts.configure, consumers.sink, filters.of_sinks, thresholds.of_sinks),
    "configure_once": (contexts.configure,),
    "disable": (contexts.disable, thresholds.disable),
    "setLevel": (thresholds.set_level,),
    "make_filtering_bound_logger": (thresholds.filtering,),
    "dictConfig": (thresholds.dict_config, unseen.opened),
    "fileConfig": (unseen.opened,),
    "setLogRecordFactory": (contexts.factory,),
    "setLoggerClass": (contexts.logger_class,),
    "addFilter": (filters.added,),
    "bind": (contexts.bind,),
    "new": (contexts.bind,),
    "setattr": (rebinding.setting,),
    "globals": (rebinding.of_globals,),
    "addHandler": (consumers.handler,),
    "removeHandler": (consumers.redirect,),
    "basicConfig": (consumers.basic_config, thresholds.basic_config),
    "add": (consumers.sink, filters.of_sinks, thresholds.of_sinks),
    "capture_logs": (consumers.capture,),
    "patch": (rebinding.patch,),
    "object": (rebinding.patch,),
    "multiple": (rebinding.multiple,),
}
# What is no call of a function that has a name of its own.
_SURVEYS = (
    contexts.managers,
    rebinding.assignments,
    rebinding.overriding,
    filters.configured,
    dispatch.configured,
    consumers.listed,
    unseen.nameable,
    asserted.looking,
    formatters.formatters,
    rendering.formatting,
)

_READ_CALL = re.compile(rb"\b(" + "|".join(sorted(_READERS)).encode() + rb")(?:[\s\\]|#[^\n]*\n)*\(")
