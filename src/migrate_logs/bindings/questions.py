"""Owns the questions to a layout as text, so that they can be kept, and asked again to see whether the answers still hold."""

from __future__ import annotations

from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.values import External, ModuleRef, Package

Question = tuple[str, ...]  # the name of a method of `Layout`, its arguments, and the answer
_NAMES = frozenset({"has_file", "has_folder", "locate", "absolute", "dotted", "importers", "beside"})


def holds(layout: Layout, question: Question) -> bool:
    """True where a layout gives the answer that was noted; what is no question has no answer."""
    try:
        name, *arguments, answer = question
        if name == "relative":
            path, level, dotted = arguments
            return text_of(layout.relative(path, int(level), dotted)) == answer
        return name in _NAMES and text_of(getattr(layout, name)(*arguments)) == answer
    except (TypeError, ValueError, IndexError):
        return False


def text_of(answer: object) -> str:
    """An answer as text; no two are alike."""
    match answer:
        case ModuleRef(path):
            return f"module {path}"
        case Package(path):
            return f"package {path}"
        case External(dotted):
            return f"external {dotted}"
    return str(answer)
