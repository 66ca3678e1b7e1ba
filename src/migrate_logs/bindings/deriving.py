"""Owns what a method of a logger that makes another logger of it gives: `logger.bind(...)`, `logger.getChild(...)`."""

from __future__ import annotations

from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import CYCLE, REBOUND, Knowledge, Link, Logger
from migrate_logs.source import children, field_of

_NEW, _BIND = "new", "bind"


def derived(module: Module, call: Node, owner: Logger, method: str, known: Knowledge) -> Logger | None:
    """The logger that a call makes of its owner; None for a method that makes none.

    structlog's `new` clears the fields of the logger that it is called on and then binds; of one that has none it only binds
    (`structlog._base.BoundLoggerBase.new`).
    """
    if method not in known.derive:
        return None
    if not known.derive[method]:
        return replace(owner, identity="?")
    if owner.detail == CYCLE.why:
        return replace(owner, trouble="bound-logger-stored", detail=REBOUND.why)
    if method == _NEW and has_no_fields(owner):
        if not children(field_of(call, "arguments")):
            return owner
        method = _BIND
    return replace(owner, chain=(*owner.chain, Link(method, module.path, call.end_byte, call)))


def has_no_fields(logger: Logger) -> bool:
    """True for a logger that is known to be as its library made it."""
    return not (logger.chain or logger.declared or logger.trouble)
