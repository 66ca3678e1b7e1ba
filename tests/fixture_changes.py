"""Owns an independent answer to which lines of a program a migration may touch, derived with `ast` alone."""

import ast
import re
from collections.abc import Iterator
from difflib import SequenceMatcher

METHODS = frozenset(
    {
        *("trace", "debug", "info", "success", "warn", "warning", "error", "exception", "critical", "fatal", "msg", "log"),
        *("ainfo", "notice"),
    }
)
MAKERS = frozenset({"getLogger", "get_logger", "getChild"})
LINE_END = re.compile(rb"\r\n|\r|\n")


def parsed(data: bytes) -> ast.Module | None:
    """The tree of a file; None where the running Python cannot read it."""
    try:
        return ast.parse(data)
    except SyntaxError:
        return None


def strange_changes(old: bytes, new: bytes) -> list[str]:
    """Changed lines that belong to no log call, no import and no definition of a logger; blank lines may go and come."""
    before, after = parsed(old), parsed(new)
    assert before is not None
    assert after is not None
    was, now = LINE_END.split(old), LINE_END.split(new)
    open_before, open_after = set(_lines(before)), set(_lines(after)) | set(_passes(after))
    found = []
    for tag, low, high, start, end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag != "equal":
            found += [f"-{was[at]!r}" for at in range(low, high) if was[at].strip() and at + 1 not in open_before]
            found += [f"+{now[at]!r}" for at in range(start, end) if now[at].strip() and at + 1 not in open_after]
    return found


def _lines(tree: ast.Module) -> Iterator[int]:
    makers = MAKERS | set(_aliases(tree))
    loggers: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and _makes(node.value, makers, loggers):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            loggers |= {target.id for target in targets if isinstance(target, ast.Name)}
            yield from _span(node)
        elif isinstance(node, ast.Import | ast.ImportFrom) or (isinstance(node, ast.Call) and _name(node.func) in METHODS):
            yield from _span(node)


def _aliases(tree: ast.Module) -> Iterator[str]:
    """What a function that makes loggers is called here."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (item.asname for item in node.names if item.name in MAKERS and item.asname)


def _makes(value: ast.expr, makers: set[str] | frozenset[str], loggers: set[str]) -> bool:
    if isinstance(value, ast.Name):
        return value.id in loggers
    return isinstance(value, ast.Call) and _name(value.func) in makers


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _passes(tree: ast.Module) -> Iterator[int]:
    return (node.lineno for node in ast.walk(tree) if isinstance(node, ast.Pass))


def _span(node: ast.stmt | ast.expr) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)
