"""Owns the builtins that rewriting puts around a value, where the file calls something else by their names.

`def export(user, format)` knows no `format(...)` inside, and `from reprlib import repr` shows another text than `%r` did.
"""

from __future__ import annotations

import re

from migrate_logs.bindings.binders import Binding, Kind
from migrate_logs.bindings.modules import Module
from migrate_logs.model import LogCall
from migrate_logs.source import code

_BUILTINS = ("str", "repr", "ascii", "format", "bool", "int", "float")
_CALLED = re.compile(rf"(?<![\w.])({'|'.join(_BUILTINS)})\(")


def has_namesakes(module: Module) -> bool:
    """True where a file gives the name of such a builtin to something else anywhere."""
    return any(name in scope.names for scope in module.scopes.all() for name in _BUILTINS)


def hidden_builtin(module: Module, call: LogCall) -> str | None:
    """What hides a builtin that the new call would need and the old one did not name."""
    for each in (*call.attributes, *([call.exception] if call.exception is not None else [])):
        had = _CALLED.findall(module.source.slice(each.span))
        for name in dict.fromkeys(_CALLED.findall(each.code)):
            found = module.scopes.find(name, call.span.start) if name not in had else None
            others = [binding for binding in found[1] if not _is_builtin(binding)] if found is not None else []
            if others:
                return f"the name {name} is taken here, bound in line {others[0].node.start_point.row + 1}"
    return None


def _is_builtin(binding: Binding) -> bool:
    """True for `from builtins import str`, and for what only the type checker sees."""
    return binding.kind is Kind.TYPE or (
        binding.kind is Kind.IMPORT and code(binding.node).startswith("from builtins ")
    )
