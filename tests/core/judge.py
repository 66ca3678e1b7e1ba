"""What Python's own parser and tokenizer say of a module; the program looks through another one."""

import ast
import io
import keyword
import re
import tokenize
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

EVENT = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+")
METHODS = frozenset({"trace", "debug", "info", "notice", "warn", "warning", "error", "fatal", "exception"})
LEVELS = frozenset({"trace", "debug", "info", "notice", "warn", "error", "fatal"})


def parsed(data: bytes) -> ast.Module:
    """The tree of a module; warnings about odd literals are its author's business."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(data)


def compiles(data: bytes) -> bool:
    """True where this Python takes a module."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(data, "module", "exec", dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


def comments(data: bytes) -> Counter[str]:
    """The comments of a module, with how often each is there."""
    tokens = tokenize.tokenize(io.BytesIO(data).readline)
    return Counter(token.string for token in tokens if token.type == tokenize.COMMENT)


LOGGERS = frozenset({"logger", "log", "logging", "logfire"})
LIBRARIES = re.compile(r"(?:from|import) (?:loguru|logging|structlog|logfire)\b")


def is_logging(node: ast.AST) -> bool:
    """True for a log call, an import of a logging library, and what defines a logger."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)):
            return name in LOGGERS and method not in ("getLogger", "get_logger")
        case ast.Import() | ast.ImportFrom():
            return LIBRARIES.match(ast.unparse(node)) is not None
        case ast.Assign(targets=[ast.Name(id="logger" | "log")], value=ast.Call()):
            return True
    return False


def documenting(tree: ast.Module, lines: Sequence[bytes]) -> Iterator[ast.Expr]:
    """The strings that stand alone on the line below a logger's definition, and so go with it."""
    for definition, below in pairwise(tree.body):
        match definition, below:
            case ast.Assign(end_lineno=int(row)), ast.Expr(
                ast.Constant(str()), end_lineno=int(end), end_col_offset=int(column)
            ):
                if is_logging(definition) and below.lineno == row + 1 and not lines[end - 1][column:].strip():
                    yield below


def outside(data: bytes) -> list[str]:
    """The lines of a module, with a mark for every piece that has to do with logging, and without blank lines."""
    lines = data.removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    text = b"".join(lines)
    tree = parsed(data)
    documents = list(documenting(tree, lines))
    spans = sorted(
        (
            starts[node.lineno - 1] + node.col_offset,
            starts[node.end_lineno - 1] + node.end_col_offset,
            isinstance(node, ast.Call),
        )
        for node in ast.walk(tree)
        if (is_logging(node) or node in documents)
        and isinstance(node, ast.expr | ast.stmt)
        and node.end_lineno
        and node.end_col_offset is not None
    )
    kept, at = b"", 0
    for start, end, is_call in spans:
        if start >= at:  # else it stands within another one
            kept += text[at:start] + (b"CALL" if is_call else b"")
            at = end
    return [line for line in (kept + text[at:]).decode().split("\n") if line.strip()]


def faults(data: bytes) -> Iterator[str]:
    """What Logfire would not take, or would take for something else."""
    for node in ast.walk(parsed(data)):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="logfire"), attr="log")):
                yield from _mapping_faults(node)
            case ast.Call(func=ast.Attribute(value=ast.Name(id="logfire"), attr=method)):
                if method not in METHODS:
                    yield f"no method {method}"
                yield from _event_faults(node.args)
                yield from _keyword_faults([each.arg for each in node.keywords])


def _event_faults(given: Sequence[ast.expr]) -> Iterator[str]:
    match given:
        case [ast.Constant(value=str(event))] if EVENT.fullmatch(event):
            return
    yield f"no constant event as the only positional argument: {[ast.unparse(each) for each in given]}"


def _keyword_faults(names: Sequence[str | None]) -> Iterator[str]:
    yield from (f"given twice: {name}" for name, count in Counter(names).items() if count > 1)
    for name in names:
        if name is None or keyword.iskeyword(name) or (name.startswith("_") and name not in ("_exc_info", "_tags")):
            yield f"a key that Logfire cannot take: {name}"


def _mapping_faults(node: ast.Call) -> Iterator[str]:
    level, *rest = node.args
    if not (isinstance(level, ast.Constant) and level.value in LEVELS):
        yield f"no level: {ast.unparse(level)}"
    yield from _event_faults(rest)
    given = {each.arg: each.value for each in node.keywords}
    if not given.keys() <= {"attributes", "tags", "exc_info"}:
        yield f"no option of log: {sorted(map(str, given))}"
    attributes = given.get("attributes")
    if not isinstance(attributes, ast.Dict):
        yield "no dict of attributes"
        return
    keys = [key.value for key in attributes.keys if isinstance(key, ast.Constant)]
    yield from (f"given twice: {key!r}" for key, count in Counter(keys).items() if count > 1)
