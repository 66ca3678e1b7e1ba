"""Owns which variables are called `e` or `ex` and are no exceptions: an edge of a loop, an event, an opened file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.scopes import Scope
from migrate_logs.bindings.values import Container, Instance, Primitive, Typed
from migrate_logs.naming.attributes import may_be_error
from migrate_logs.reading.caught import is_exception
from migrate_logs.reading.site import Site
from migrate_logs.source import all_of, code

# Levels at which a value called `e` is an exception, unless a loop or an opened file gives it.
_ALARMS = frozenset({"warning", "warn", "error", "exception", "critical", "fatal"})
_SHORT = re.compile(rb"\bex?\b")
_HANDLES = re.compile(r"err|exc|fail|fault|exit|abort|retry|crash")  # functions that get an exception
_EXPECTS = re.compile(r"\b\w*(?:raises|catch|suppress)\w*\(", re.IGNORECASE)  # `with pytest.raises(KeyError) as e`


def no_errors(site: Site, node: Node) -> frozenset[str]:
    """The variables of an expression that only look like exceptions."""
    if not _SHORT.search(node.text or b""):
        return frozenset()
    names = (each for each in all_of("identifier", node) if _SHORT.fullmatch(each.text or b""))
    return frozenset(code(each) for each in names if _is_harmless(site, each))


def _is_harmless(site: Site, name: Node) -> bool:
    found = site.module.scopes.find(code(name), name.start_byte)
    if found is None or is_exception(site, name):
        return False
    if isinstance(site.value(name), Instance | Typed | Primitive | Container):
        return True
    return _gives_something_else(site, found[0], _nearest(found[1], name.start_byte))


def _nearest(bindings: Sequence[Binding], offset: int) -> Binding:
    """What bound a name last, as the code is read; in a comprehension the name is used above what binds it."""
    above = [each for each in bindings if each.node.start_byte <= offset]
    return max(above or bindings[:1], key=lambda each: each.node.start_byte)


def _gives_something_else(site: Site, scope: Scope, binding: Binding) -> bool:
    """True for what binds a name to anything but an exception, as far as its own words say."""
    value, is_calm = binding.value, site.method not in _ALARMS
    match binding.kind:
        case Kind.CAUGHT:
            return False
        case Kind.LOOP if value is not None:
            return not may_be_error(value)
        case Kind.WITH if value is not None:
            return not _EXPECTS.search(code(value))
        case Kind.PARAMETER:
            return is_calm and not _HANDLES.search(scope.name)
    return is_calm and (value is None or not may_be_error(value))
