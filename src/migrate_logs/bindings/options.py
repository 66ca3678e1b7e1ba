"""Owns what a factory binds to the loggers that it makes: nothing, where a call passes none of the fields that it hands on."""

from __future__ import annotations

from dataclasses import replace

from tree_sitter import Node

from migrate_logs.bindings.binders import parameters
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.occurrences import occurrences
from migrate_logs.bindings.values import Function, Link, Logger, Value
from migrate_logs.source import children, code, field_of, span


def as_called(home: Module, function: Function, call: Node, made: Value) -> Value:
    """What a function gives to this call: `get_logger(__name__)` binds nothing in `get_logger(name, **initial)`."""
    if not isinstance(made, Logger) or not made.chain:
        return made
    listed = children(field_of(function.node, "parameters"))
    rest = next((each for each in map(_target, listed) if each.type == "dictionary_splat_pattern"), None)
    if rest is None or not _passes_none(call, listed):
        return made
    uses = list(occurrences(home, code(rest).lstrip("*").strip(), span(field_of(function.node, "body"))))
    if len(uses) != 1:
        return made  # it may put something into it
    return replace(made, chain=tuple(link for link in made.chain if not _binds_only(link, function.path, uses[0])))


def _target(parameter: Node) -> Node:
    return parameter.named_children[0] if parameter.type == "typed_parameter" else parameter


def _passes_none(call: Node, listed: list[Node]) -> bool:
    """True where each keyword is one of the function's own parameters."""
    given = children(field_of(call, "arguments"))
    own = [each for each in listed if _target(each).type != "dictionary_splat_pattern"]
    names = {name for each in own for name, *_ in parameters(each)}
    keywords = [code(field_of(each, "name")) for each in given if each.type == "keyword_argument"]
    if any(each.type == "dictionary_splat" for each in given):
        return False
    return names.issuperset(keywords) and not (keywords and any(each.type == "positional_separator" for each in listed))


def _binds_only(link: Link, path: str, use: Node) -> bool:
    """True for a derivation whose one field is the spread at `use`."""
    given = children(field_of(link.node, "arguments"))
    fields = [each for each in given if each.type in ("keyword_argument", "dictionary_splat")]
    return link.path == path and len(fields) == 1 and children(fields[0]) == [use]
