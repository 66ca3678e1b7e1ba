"""Owns what loggers are called: by people in their code, and by `logging` after their module or another one."""

from __future__ import annotations

import re
from collections.abc import Callable

from tree_sitter import Node

from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.values import ModuleRef, Value
from migrate_logs.source import code, field_of

_TOP = re.compile(r"__name__\s*\.\s*(?:split|partition)\(\s*['\"]\.['\"]\s*(?:,\s*\d+\s*)?\)\[0\]")
_ABOVE = re.compile(
    r"__package__|__name__\s*\.\s*(?:rpartition\(\s*['\"]\.['\"]\s*\)|rsplit\(\s*['\"]\.['\"]\s*,\s*1\s*\))\[0\]"
)
_BELOW = re.compile(r"f(['\"])\{__name__\}([\w.]+)\1|__name__\s*\+\s*(['\"])([\w.]+)\3")

# What people call their loggers; only such names are reported when nothing tells what they are.
_LOOKS = re.compile(r"_{0,2}(?:\w+_)?log(?:ger|ging)?\d*", re.IGNORECASE)


def is_like_logger(name: str) -> bool:
    """True for a name that people give to loggers: `log`, `_logger`, `audit_log`, `LOGGER2`."""
    return _LOOKS.fullmatch(name) is not None


def of_module(path: str, dotted: str) -> list[str]:
    """The names that a module may have: as its packages tell, and as all folders do that it is in."""
    whole = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    return list(dict.fromkeys((dotted or whole, whole)))


def spelled(module: Module, node: Node, module_of: Callable[[Node], Value], dotted: Callable[[str], str]) -> list[str]:
    """The names that an expression stands for which is made of `__name__`; none where it is another one."""
    text, own = code(node), of_module(module.path, module.dotted)
    if text == "__name__":
        return own
    if _TOP.fullmatch(text):
        return [own[0].partition(".")[0]]
    if _ABOVE.fullmatch(text):
        is_package = text == "__package__" and module.path.endswith("__init__.py")
        return [own[0] if is_package else own[0].rpartition(".")[0]]
    if below := _BELOW.fullmatch(text):
        return [f"{name}{below[2] or below[4]}" for name in own]
    if node.type == "attribute" and code(field_of(node, "attribute")) == "__name__":
        other = module_of(field_of(node, "object"))
        return of_module(other.path, dotted(other.path)) if isinstance(other, ModuleRef) else []
    return []
