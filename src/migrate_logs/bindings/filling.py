"""Owns what is put into collections: what a text may fill, and who gets what is put into a part of a collection."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from tree_sitter import Node

from migrate_logs.literals import constant
from migrate_logs.rules import load
from migrate_logs.source import children, code, field_of, unwrap

# `x.name[...] = value` and `x.name += values`, looked for from the start of a statement, which is ten times as fast
_ASSIGNED_INTO = re.compile(rb"\n[ \t]*+([\w.]++)(?:\[|[ \t]*+[-+|&^]=)")
# The same behind another statement or target in the line: `row = x.name[...] = value`, `if row: x.name += values`
_ASSIGNED_BEHIND = re.compile(rb"[=:;][ \t]*+([\w.]++)(?:\[[^\n=\]]*+\][ \t]*+=(?!=)|[ \t]*+[-+|&^]=)")
_WORDS = re.compile(rb"\b\w++(?=\s*+(?:\Z|(?:\[|\.\w+\().*[\])]\s*\Z))")
_NEAR = 80  # bytes in which the words before a method are looked for: `rows`, `rows[key]`, `rows.get(key)`


@dataclass(frozen=True, slots=True)
class Filling:
    """Something that is put into a collection: `value` itself, or with `is_all` everything in it; `key` is a constant name for it.

    `depth` says how many collections are within `holder` on the way to the one that gets it: 1 for `holder[key].append(value)`.
    One that `is_key` is not put into it, but what something is put there under.
    """

    holder: Node
    value: Node
    is_all: bool = False
    key: str | None = None
    depth: int = 0
    is_key: bool = False


def fillable(text: bytes) -> frozenset[bytes]:
    """The last words of all that a text may put something into."""
    before = (text[max(match.start() - _NEAR, 0) : match.start()] for match in _filling().finditer(text))
    into = (*_ASSIGNED_INTO.findall(b"\n" + text), *_ASSIGNED_BEHIND.findall(text))
    assigned = (target.rpartition(b".")[2] for target in into)
    may_push = any(name.encode() in text for name in load("types")["fill_functions"])  # told faster than by the pattern
    pushed = (target.rpartition(b".")[2] for target in (_pushing().findall(text) if may_push else ()))
    return frozenset((*assigned, *pushed)).union(*(_WORDS.findall(each) for each in before))


def outermost(filling: Filling) -> Filling:
    """What is put into a part of a collection, as put into the collection: `rows[key].append(value)`, `rows.get(key).add(value)`."""
    holder = unwrap(filling.holder)
    around, key = _taken(holder) if holder.type == "call" else _item(holder)
    if around is None:
        return filling
    return outermost(replace(filling, holder=around, key=constant_key(key), depth=filling.depth + 1))


def constant_key(key: Node | None) -> str | None:
    """The text that a collection is asked for by: `rows["first"]`."""
    return constant(key) if key is not None and key.type == "string" else None


def stated(value: Node) -> Node:
    """What a name was given by a statement just before, in the same block: `Row()` for `row = Row()`, `rows.append(row)`."""
    statement = value
    while statement.parent is not None and statement.parent.type not in ("block", "module"):
        statement = statement.parent
    before = statement.prev_named_sibling if value.type == "identifier" else None
    while before is not None and before.type in ("expression_statement", "comment"):
        done = children(before)[0] if before.type == "expression_statement" else before
        target = done.child_by_field_name("left")
        if target is not None and code(target) == code(value) and done.type == "assignment":
            return done.child_by_field_name("right") or value
        if (target is not None and code(value) in re.findall(r"\w+", code(target))) or ":=" in code(done):
            return value
        before = before.prev_named_sibling
    return value


def _item(node: Node) -> tuple[Node | None, Node | None]:
    """The collection and the key of `rows[key]`."""
    is_item = node.type == "subscript"
    return (field_of(node, "value"), field_of(node, "subscript")) if is_item else (None, None)


def _taken(call: Node) -> tuple[Node | None, Node | None]:
    """The collection and the key of `rows.get(key)`."""
    function, given = field_of(call, "function"), children(field_of(call, "arguments"))
    is_taken = function.type == "attribute" and code(field_of(function, "attribute")) in load("types")["takes"]
    return (field_of(function, "object"), given[0] if given else None) if is_taken else (None, None)


@cache
def _filling() -> re.Pattern[bytes]:
    """A method that puts something into what stands before it."""
    types = load("types")
    return re.compile(rb"\.\s*(?:" + "|".join((*types["fills"], *types["pours"])).encode() + rb")\s*\(")


@cache
def _pushing() -> re.Pattern[bytes]:
    """A function that puts something into its first argument."""
    return re.compile(rb"\b(?:" + "|".join(load("types")["fill_functions"]).encode() + rb")\s*\(\s*([\w.]++)")
