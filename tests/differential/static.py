"""Owns what can be seen without running: the form of the new calls, the bytes around them, names and comments."""

import ast
import builtins
import difflib
import io
import re
import symtable
import tokenize
from collections import Counter
from collections.abc import Iterator

import logfire

METHODS = frozenset({"trace", "debug", "info", "notice", "warn", "warning", "error", "fatal", "exception", "log"})
LEVELS = frozenset({"trace", "debug", "info", "notice", "warn", "warning", "error", "fatal"})
LOG_PARAMETERS = ("level", "msg_template", "attributes", "tags", "exc_info")
UNDERSCORED = frozenset({"_tags", "_exc_info"})
EVENT = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
OLD_LIBRARY = re.compile(r"\b(logging|loguru|structlog)\b")
OLD_CALL = re.compile(
    r"\.\s*a?(trace|debug|info|success|warn|warning|error|exception|critical|fatal|msg|log|bind)\s*\("
)
IMPORTED_CALL = re.compile(r"^from\b[^\n]*\bimport\b.*(?<![\w.])(warn|\w+_log|log_\w+)\s*\(", re.MULTILINE | re.DOTALL)
SETUP = re.compile(
    r"^\s*(import|from)\s+(logging|loguru|structlog)\b|get_?[lL]ogger\(|LoggerAdapter\(|\.bind\(|^\s*logger\s*[:=]"
)
COOKIE = re.compile(rb"coding[:=]\s*([-\w.]+)")
BOM = b"\xef\xbb\xbf"
MODULE_NAMES = {"__file__", "__name__", "__doc__", "__builtins__", "__path__", "__spec__", "__package__"}


def check_file(path: str, old: bytes, new: bytes, *, shadowed: bool = False) -> list[str]:
    """Faults of one file; `old` is empty for a file that is new. `shadowed`: a module of the program is called logfire."""
    if old == new:
        return []
    if old and _has_nothing_to_migrate(path, old):
        return [f"{path}: changed although it has nothing to migrate"]
    before, tree = _parsed(old), _parsed(new)
    if before is None:
        return []  # written for another Python: only running it would tell
    if tree is None:
        return [f"{path}: does not parse any more"]
    faults = [*_call_faults(before, tree), *(_layout_faults(old, new, before, tree) if old else ())]
    if shadowed and _imports(tree, "logfire") and not _imports(before, "logfire"):
        faults.append("imports the program's own module logfire")
    return [f"{path}: {fault}" for fault in faults]


def _parsed(data: bytes) -> ast.Module | None:
    try:
        return ast.parse(data)
    except (SyntaxError, ValueError):
        return None


def _has_nothing_to_migrate(path: str, old: bytes) -> bool:
    text = old.decode("utf-8", "replace")
    hints = (OLD_LIBRARY, OLD_CALL, IMPORTED_CALL)
    return "untouched_" in path or not path.endswith(".py") or not any(hint.search(text) for hint in hints)


def _imports(tree: ast.Module, module: str) -> bool:
    return any(isinstance(n, ast.Import) and any(a.name == module for a in n.names) for n in ast.walk(tree))


# ---- the new calls
def _call_faults(before: ast.Module, tree: ast.Module) -> Iterator[str]:
    known = Counter(ast.dump(call) for call, _ in logfire_calls(before))
    for call, method in logfire_calls(tree):
        shape = ast.dump(call)
        if known[shape]:
            known[shape] -= 1
        else:
            yield from (f"{call.lineno}: {fault}" for fault in call_faults(call, method))


def logfire_calls(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    """Every call of Logfire's module, of a logger made by it, or of an imported function, with the function's name."""
    modules = {
        a.asname or a.name
        for n in ast.walk(tree)
        if isinstance(n, ast.Import | ast.ImportFrom)  # a module of the program may hand it on
        for a in n.names
        if a.name == "logfire"
    }
    functions = {
        a.asname or a.name: a.name
        for n in ast.walk(tree)
        if isinstance(n, ast.ImportFrom) and n.module == "logfire" and not n.level
        for a in n.names
    }
    loggers = modules | set(_derived(tree, modules))
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in functions:
                yield node, functions[name]
            case ast.Call(func=ast.Attribute(value=base, attr=method)) if (
                ast.unparse(_root(base)) in loggers or ast.unparse(base) in loggers
            ):
                yield node, method


def _root(node: ast.expr) -> ast.expr:
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value
    return node


def _derived(tree: ast.Module, modules: set[str]) -> Iterator[str]:
    """`x = logfire.with_tags(...)`: what x is called."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(
                targets=targets, value=ast.Call(func=ast.Attribute(attr="with_settings" | "with_tags")) as value
            ):
                if ast.unparse(_root(value)) in modules:
                    yield from map(ast.unparse, targets)


def call_faults(call: ast.Call, method: str) -> Iterator[str]:
    """What Logfire would not take, or would take for something else."""
    if not hasattr(logfire, method):
        yield f"logfire.{method} does not exist"
    if method not in METHODS:
        return
    if any(isinstance(arg, ast.Starred) for arg in call.args):
        yield "star arguments in a Logfire call"
    named = {k.arg: k.value for k in call.keywords if k.arg}
    if method == "log":
        given: dict[str, ast.expr] = {**dict(zip(LOG_PARAMETERS, call.args, strict=False)), **named}
        yield from _log_faults(call, given)
        yield from _event_faults(given.get("msg_template"))
        yield from _exc_info_faults(given.get("exc_info"))
    else:
        yield from _method_faults(call)
        yield from _event_faults(call.args[0] if call.args else None)
        yield from _exc_info_faults(named.get("_exc_info"))


def _log_faults(call: ast.Call, given: dict[str, ast.expr]) -> Iterator[str]:
    if len(call.args) > 3:
        yield "more than three positional arguments to logfire.log"
    if any(k.arg not in LOG_PARAMETERS for k in call.keywords):
        yield "logfire.log takes no such keyword"
    level = given.get("level")
    if not (isinstance(level, ast.Constant) and level.value in LEVELS):
        yield f"level {ast.unparse(level) if level else 'missing'} is not the name of a level"


def _method_faults(call: ast.Call) -> Iterator[str]:
    if len(call.args) > 1:
        yield "positional argument after the event name"
    for keyword in call.keywords:
        name = keyword.arg
        if name == "exc_info" and isinstance(keyword.value, ast.Constant) and keyword.value.value:
            yield "exc_info= without the underscore"
        elif name and name.startswith("_") and name not in UNDERSCORED:
            yield f"keyword {name} starts with an underscore"
        elif name is None and isinstance(keyword.value, ast.Dict):
            yield from (
                f"key {key!r} starts with an underscore" for key in _texts(keyword.value.keys) if key.startswith("_")
            )


def _texts(nodes: list[ast.expr | None]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _event_faults(event: ast.expr | None) -> Iterator[str]:
    if not isinstance(event, ast.Constant) or not isinstance(event.value, str):
        yield "the event name is not a constant string"
    elif not EVENT.fullmatch(event.value):
        yield f"the event name {event.value[:80]!r} is not dotted lower case"


def _exc_info_faults(value: ast.expr | None) -> Iterator[str]:
    if isinstance(value, ast.Constant) and value.value is not None and not isinstance(value.value, bool):
        yield f"exc_info is {value.value!r}, which loses the record"


# ---- what is around them
def _layout_faults(old: bytes, new: bytes, before: ast.Module, tree: ast.Module) -> Iterator[str]:
    yield from (f"comment lost: {comment[:80]}" for comment in _lost_comments(old, new))
    yield from (f"undefined name {name!r}" for name in sorted(_undefined(new) - _undefined(old)))
    yield from (
        f"a line that logs nothing was written: {line.strip()[:80]!r}" for line in _strange_lines(old, new, tree)
    )
    if old.startswith(BOM) != new.startswith(BOM):
        yield "byte order mark changed"
    if _newlines(old) != _newlines(new):
        yield f"line ends changed: {_newlines(old)} -> {_newlines(new)}"
    if old.endswith(b"\n") != new.endswith(b"\n"):
        yield "newline at the end of the file changed"
    if old.count(b"\f") != new.count(b"\f"):
        yield "form feed lost"
    if COOKIE.findall(b"\n".join(old.splitlines()[:2])) != COOKIE.findall(b"\n".join(new.splitlines()[:2])):
        yield "coding cookie moved or changed"
    if old.startswith(b"#!") and old.splitlines()[0] != new.splitlines()[0]:
        yield "the shebang is not the first line any more"
    if ast.get_docstring(before, clean=False) != ast.get_docstring(tree, clean=False):
        yield "module docstring changed"


def _newlines(data: bytes) -> set[bytes]:
    return set(re.findall(rb"\r\n|\r|\n", data))


def _lost_comments(old: bytes, new: bytes) -> Counter[str]:
    """Comments that are gone, save those on a line that only sets up the old logger."""
    was, now = list(_comments(old)), list(_comments(new))
    excused = Counter(text for text, line in was if SETUP.search(line))
    return Counter(text for text, _ in was) - Counter(text for text, _ in now) - excused


def _comments(data: bytes) -> Iterator[tuple[str, str]]:
    """Every comment with the code that stands before it on its line."""
    lines = io.BytesIO(re.sub(rb"\r\n?", b"\n", data))
    for token in tokenize.tokenize(lines.readline):
        if token.type == tokenize.COMMENT:
            yield token.string.strip(), token.line[: token.start[1]]


def _undefined(source: bytes) -> set[str]:
    """Names read in some scope that no scope, import or builtin defines; none are known under a star import."""
    tree = ast.parse(source)
    if any(isinstance(n, ast.ImportFrom) and n.names[0].name == "*" for n in ast.walk(tree)):
        return set()
    known, missing = set(dir(builtins)) | MODULE_NAMES, set()
    top = symtable.symtable(ast.unparse(tree), "", "exec")
    for table in _tables(top):
        for symbol in table.get_symbols():
            bound = symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace()
            if bound and (table is top or symbol.is_declared_global()):
                known.add(symbol.get_name())
            elif symbol.is_referenced() and not bound and (symbol.is_global() or table is top):
                missing.add(symbol.get_name())
    return missing - known


def _tables(table: symtable.SymbolTable) -> Iterator[symtable.SymbolTable]:
    yield table
    for child in table.get_children():
        yield from _tables(child)


def _strange_lines(old: bytes, new: bytes, tree: ast.Module) -> Iterator[str]:
    """Lines that were written and hold neither a Logfire call nor an import nor `pass`, nor a rest of the line they replace."""
    was, now = (re.split(r"\r\n|\r|\n", data.decode("latin-1")) for data in (old, new))
    ours = set(_lines_of_ours(tree))
    for tag, was_start, was_end, start, end in difflib.SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag not in ("insert", "replace"):
            continue
        for number, line in enumerate(now[start:end], start + 1):
            rest = line.strip(" ;\t\f")
            if (
                rest
                and number not in ours
                and "pass" not in rest.split()
                and not any(rest in other for other in was[was_start:was_end])
            ):
                yield line


def _lines_of_ours(tree: ast.Module) -> Iterator[int]:
    calls = (call for call, _ in logfire_calls(tree))
    imports = (n for n in ast.walk(tree) if isinstance(n, ast.Import | ast.ImportFrom))
    for node in (*calls, *imports):
        yield from range(node.lineno, (node.end_lineno or node.lineno) + 1)
    for kept in ast.walk(tree):
        if isinstance(kept, ast.Assign) and _keeps_fields(kept):
            added = kept.value.args if isinstance(kept.value, ast.Call) else []
            yield from (kept.lineno, *(each.lineno for each in added))


def _keeps_fields(node: ast.Assign) -> bool:
    """True for `log_fields = dict(...)` or `dict(log_fields, ...)`, in whose place stood `log = logger.bind(...)`, and for `log = logger.bind(**log_fields)`."""
    match node:
        case ast.Assign([ast.Name() | ast.Attribute() as name], ast.Call(ast.Name("dict"), earlier)):
            return all(ast.unparse(each).endswith("_fields") for each in (name, *earlier)) and len(earlier) < 2
        case ast.Assign(
            [ast.Name() | ast.Attribute() as name],
            ast.Call(ast.Attribute(_, "bind"), [], [ast.keyword(None, ast.Name() | ast.Attribute() as fields)]),
        ):
            return ast.unparse(fields) == f"{ast.unparse(name)}_fields"
    return False
