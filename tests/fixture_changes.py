"""Owns an independent answer to which lines of a program a migration may touch, derived with `ast` alone."""

import ast
import re
from collections.abc import Iterator
from difflib import unified_diff
from itertools import pairwise

LEVELS = "trace debug info notice success warn warning error exception critical fatal"
METHODS = frozenset({*LEVELS.split(), "msg", "log", "ainfo"})
MAKERS = frozenset({"getLogger", "get_logger", "getChild", "bind", "new"})
LINE_END = re.compile(rb"\r\n|\r|\n")


def parsed(data: bytes) -> ast.Module | None:
    """The tree of a file; None where the running Python cannot read it."""
    try:
        return ast.parse(data)
    except SyntaxError:
        return None


def strange_changes(old: bytes, new: bytes) -> list[str]:
    """What differs between the lines that belong to no log call, import or definition of a logger; blank lines may go."""
    was, now = _others(old), _others(new)
    return [line for line in unified_diff(was, now, n=0, lineterm="") if not line.startswith(("---", "+++", "@@"))]


def _others(data: bytes) -> list[str]:
    tree = parsed(data)
    assert tree is not None
    ours = set(_lines(tree))
    return [repr(line) for number, line in enumerate(LINE_END.split(data), 1) if line.strip() and number not in ours]


def _lines(tree: ast.Module) -> Iterator[int]:
    makers = MAKERS | set(_aliases(tree))
    below = dict(_texts_below(tree))
    loggers: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[target], value=value) | ast.AnnAssign(target=target, value=ast.expr() as value):
                if _makes(value, makers, loggers):
                    loggers.add(ast.unparse(target))
                    yield from _span(node)
                    yield from _span(below[node]) if node in below else ()
                elif _keeps_fields(target, value):
                    yield from _span(node)
            case ast.Import() | ast.ImportFrom() | ast.Pass():
                yield from _span(node)
            case ast.Call(func=function) if _name(function) in METHODS | loggers:
                yield from _span(node)


def _keeps_fields(target: ast.expr, value: ast.expr) -> bool:
    """True for `log_fields = dict(...)`, which has the arguments of the `bind` that it stands for."""
    return ast.unparse(target).endswith("_fields") and isinstance(value, ast.Call) and _name(value.func) == "dict"


def _texts_below(tree: ast.Module) -> Iterator[tuple[ast.AST, ast.Expr]]:
    """Statements with the text on the line below them, which documents them."""
    for node in ast.walk(tree):
        for one, two in pairwise(getattr(node, "body", ()) if isinstance(node, ast.Module | ast.ClassDef) else ()):
            match two:
                case ast.Expr(value=ast.Constant(value=str())) if two.lineno == one.end_lineno + 1:
                    yield one, two


def _aliases(tree: ast.Module) -> Iterator[str]:
    """What a function that makes loggers is called here."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (item.asname for item in node.names if item.name in MAKERS and item.asname)


def _makes(value: ast.expr, makers: frozenset[str], loggers: set[str]) -> bool:
    """True for a new logger, another name of one, a method of one, and what is given or else a new one."""
    if isinstance(value, ast.BoolOp):
        return any(_makes(each, makers, loggers) for each in value.values)
    if isinstance(value, ast.IfExp):
        return any(_makes(each, makers, loggers) for each in (value.body, value.orelse))
    if isinstance(value, ast.Attribute) and value.attr in METHODS:
        value = value.value
    if isinstance(value, ast.Name):
        return value.id in loggers
    return isinstance(value, ast.Call) and _name(value.func) in makers


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _span(node: ast.stmt | ast.expr) -> range:
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)
