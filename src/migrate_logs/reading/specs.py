"""Owns what the expressions in a format spec stand for: a width or precision, a text in sight, or nobody knows what."""

from __future__ import annotations

import re

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, given
from migrate_logs.bindings.constants import content_of
from migrate_logs.bindings.values import External
from migrate_logs.reading.pieces import Hole
from migrate_logs.reading.site import Site
from migrate_logs.source import code, field_of, unwrap

_NUMBER, _UNKNOWN = "1", "?"


def static_spec(site: Site, hole: Hole) -> str:
    """The format spec with every expression in it replaced by its text where that is in sight, and by a digit elsewhere.

    An expression that is all there is of the spec may be of any kind, a date format or a precision that cuts.
    """
    if not hole.nested or hole.dynamic_spec == "?":
        return hole.spec
    spec = hole.dynamic_spec
    is_all = len(hole.nested) == 1 and spec == "{" + code(hole.nested[0]) + "}"
    for node in hole.nested:
        text = content_of(site.resolver, site.module, node)
        if text is None:
            text = _UNKNOWN if is_all and not _is_number(site, node) else _NUMBER
        spec = spec.replace("{" + code(node) + "}", text)
    return spec


def _is_number(site: Site, node: Node) -> bool:
    """True for what is a whole number in sight, and for a name that says that it is a width."""
    node = unwrap(node)
    match node.type:
        case "integer":
            return True
        case "binary_operator":
            return any(_is_number(site, field_of(node, side)) for side in ("left", "right"))
        case "call":
            called = site.value(field_of(node, "function"))
            return isinstance(called, External) and called.dotted in site.resolver.types["number_calls"]
        case "identifier":
            found = site.module.scopes.find(code(node), node.start_byte)
            if found is not None and all(map(_is_bound_to_number, found[1])):
                return True
    last = re.split(r"[._]", code(node).lower())[-1]
    return last in site.resolver.types["widths"]


def _is_bound_to_number(binding: Binding) -> bool:
    if binding.annotation is not None:
        return code(binding.annotation) == "int"
    value = given(binding)
    return value is not None and unwrap(value).type == "integer"
