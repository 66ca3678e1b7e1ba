"""Owns the builtins that rewriting puts around a value, where the file calls something else by their names.

`def export(user, format)` knows no `format(...)` inside, and `from reprlib import repr` shows another text than `%r` did.
"""

from __future__ import annotations

import re

from tree_sitter import Node

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.spellings import spellings
from migrate_logs.model import LogCall
from migrate_logs.source import code

_BUILTINS = ("str", "repr", "ascii", "format", "bool", "int", "float")
_CALLED = re.compile(rf"(?<![\w.])({'|'.join(_BUILTINS)})\(")


# What a name is only read in; all else may give it a meaning.
_READING = frozenset(
    [
        "type",
        "union_type",
        "generic_type",
        "type_parameter",
        "call",
        "argument_list",
        "keyword_argument",
        "attribute",
        "subscript",
        "binary_operator",
        "comparison_operator",
        "pair",
        "return_statement",
    ]
)


def has_namesakes(module: Module) -> bool:
    """True where a file gives the name of such a builtin to something else anywhere."""
    names = [name for name in _BUILTINS if _may_mean_another(module, name)]
    return any(name in scope.names for scope in module.scopes.all() for name in names) if names else False


def _may_mean_another(module: Module, name: str) -> bool:
    """True where a name stands in any place that may give it a meaning; mostly it does not, and no scope need be looked at."""
    found = (module.source.root.descendant_for_byte_range(at, at + 1) for at in spellings(module.source.text, name))
    return any(not _is_read(node) for node in found if node is not None and node.type == "identifier")


def _is_read(name: Node) -> bool:
    around = name.parent
    is_read = around is not None and around.type in _READING
    while around is not None and around.type in ("type", "generic_type"):  # `type str = int` gives a meaning, too
        around = around.parent
    return is_read and around is not None and around.type != "type_alias_statement"


def hidden_builtin(module: Module, resolver: Resolver, call: LogCall) -> str | None:
    """What hides a builtin that the new call would need and the old one did not name."""
    for each in (*call.attributes, *([call.exception] if call.exception is not None else [])):
        had = _CALLED.findall(module.source.slice(each.span))
        for name in dict.fromkeys(_CALLED.findall(each.code)):
            found = module.scopes.find(name, call.span.start) if name not in had else None
            others = [binding for binding in found[1] if not _is_builtin(binding)] if found is not None else []
            if others:
                return f"the name {name} is taken here, bound in line {others[0].node.start_point.row + 1}"
            if found is None and name not in had and resolver.is_covered(module, name):
                return f"the name {name} comes from a module of which everything is imported"
    return None


def _is_builtin(binding: Binding) -> bool:
    """True for `from builtins import str`, and for what only the type checker sees."""
    return binding.kind is Kind.TYPE or (
        binding.kind is Kind.IMPORT and code(binding.node).startswith("from builtins ")
    )
