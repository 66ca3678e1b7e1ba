"""Owns what the query of an object mapper gives: records, of which Logfire would export every column."""

from __future__ import annotations

from tree_sitter import Node

from migrate_logs.bindings.elements import positional
from migrate_logs.bindings.generics import GenericReader
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import Container, External, Primitive, Unknown, Value
from migrate_logs.source import code, field_of

_RECORD = Unknown("a record of a database", may_hide=True)
_QUERY = Container(_RECORD)
_PAIR = Container(_RECORD, None, (_RECORD, Primitive()))  # the record, and whether it is new
_COUNT = Unknown("what a database counts")


class RecordReader(GenericReader):
    """Follows objects through queries: `session.query(User).filter(...).first()`, `User.objects.get(...)`."""

    def queried(self, module: Module, call: Node, called: Node) -> Value | None:
        """What a method of a query gives: the query with more to it, or what it finds; None for all other methods."""
        name, words = code(field_of(called, "attribute")), self.types["queries"]
        if not any(name in each for each in words.values()):
            return None
        owner = field_of(called, "object")
        known = self.evaluate(module, owner)
        if known == _COUNT:
            return known
        if isinstance(known, External) and known.dotted.partition(".")[0] in words["others"]:
            return None
        if known != _QUERY and not _is_manager(owner):
            return self._begun(module, call, name, owner)
        if name in words["pairs"]:
            return _PAIR
        if name in (*words["finds"], *words["surely_finds"]):
            return _RECORD
        return _QUERY if name in (*words["goes_on"], *words["begins"]) else None

    def _begun(self, module: Module, call: Node, name: str, owner: Node) -> Value | None:
        """What a call gives that is the first of which the query can be told by."""
        words, given = self.types["queries"], positional(call)
        if name in words["runs"]:  # session.execute(statement)
            told = self.evaluate(module, given[0]) if given else None
            found = told if told in (_QUERY, _COUNT) else None
            return _RECORD if found == _QUERY and name in words["runs_for_one"] else found
        if name in words["surely_finds"]:
            return _RECORD
        if name == "get":
            is_asked = code(owner).rpartition(".")[2].endswith("session") and given and _is_class(given[0])
            return _RECORD if is_asked else None
        if name not in words["begins"]:
            return None
        is_begun = not given or _is_class(given[0]) or given[0].type == "comparison_operator"
        return _QUERY if is_begun and (given or name in words["begins_with_names"]) else None

    def selected(self, call: Node, dotted: str) -> Value | None:
        """What a function gives that finds a record, or makes a statement that selects some; None for all others."""
        if dotted in self.types["record_calls"]:
            return _RECORD
        if dotted not in self.types["statement_calls"]:
            return None
        return _COUNT if any(code(each).startswith("func.") for each in positional(call)) else _QUERY


def _is_manager(node: Node) -> bool:
    """True for `User.objects` and `User.query`."""
    if node.type != "attribute" or not _is_class(field_of(node, "object")):
        return False
    return code(field_of(node, "attribute")) in ("objects", "query")


def _is_class(node: Node) -> bool:
    """True for what is called like a class."""
    name = code(node).rpartition(".")[2] if node.type in ("identifier", "attribute") else ""
    return name[:1].isupper() and not name.isupper()
