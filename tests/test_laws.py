"""Laws that hold for every module: random ones of log calls, look-alikes, comments and layouts, and random bytes.

The judge here is Python's own parser and tokenizer; the program looks through another one.
"""

import ast
import io
import keyword
import re
import tokenize
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from migrate_logs.model import FileResult
from migrate_logs.options import Options
from migrate_logs.project import migrate

LAWS = settings(
    deadline=None, max_examples=250, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

NAME = "service.py"
EVENT = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+")
METHODS = frozenset({"trace", "debug", "info", "notice", "warn", "warning", "error", "fatal", "exception"})
LEVELS = frozenset({"trace", "debug", "info", "notice", "warn", "error", "fatal"})


def migrated(data: bytes, min_confidence: float = 0.0) -> FileResult:
    """What becomes of a module that is a project of its own."""
    result = migrate(Path(), [NAME], [NAME], Options(min_confidence=min_confidence), read=lambda path: data)
    assert len(result.files) <= 1
    return result.files[0] if result.files else FileResult(NAME, data, data)


# ---- random modules -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Dialect:
    """How one library is set up and called in the random modules; no `setup`: there is no logger at all."""

    setup: str
    logger: str
    methods: tuple[str, ...]
    template: str  # "%s" or "{}"; "" where a call takes no values for its text
    keywords: bool = False
    extra: bool = False
    dicts: bool = False


STDLIB = Dialect(
    "import logging\n\nlogger = logging.getLogger(__name__)",
    "logger",
    ("debug", "info", "warning", "error", "exception", "critical"),
    "%s",
    extra=True,
)
DIALECTS = (
    STDLIB,
    Dialect("import logging", "logging", STDLIB.methods, "%s", extra=True),
    Dialect("import logging as log", "log", STDLIB.methods, "%s"),
    Dialect(
        "from loguru import logger",
        "logger",
        ("trace", "debug", "info", "success", "warning", "error", "exception", "critical"),
        "{}",
        keywords=True,
        dicts=True,
    ),
    Dialect(
        "import structlog\n\nlog = structlog.get_logger()",
        "log",
        ("debug", "info", "warning", "error", "exception", "critical"),
        "",
        keywords=True,
    ),
)
LOOK_ALIKE = Dialect("", "form", STDLIB.methods, "%s", keywords=True)

WORDS = st.sampled_from(
    [
        "Agent",
        "created",
        "user",
        "logged in",
        "failed to load",
        "session",
        "not",
        "100%%",
        "retrying",
        "cache",
        "é",
        "→",
        "",
    ]
)
VALUES = st.sampled_from(
    [
        "user", "user.id", "count", "len(items)", "items[0]", "fetch(user)", "'text'", "3", "-1", "{'a': 1}", "[x for x in items]",
        "(lambda: 1)", "a if b else c", "str(error)", "not done", "next(it)", "f'{user}'", "user.name.strip()", "x + y", "None",
        "(\n    user\n)", "{**options}", "(n := count)",
    ]
)  # fmt: skip
HOLES = st.sampled_from(
    ["user", "user.id", "len(items)", "fetch(user)", "count:>5", "error!r", "x + y", "next(it)", "ms:.2f", "user="]
)
KEYS = st.sampled_from(
    ["user", "count", "path", "agent_id", "error", "duration_ms", "message", "name", "level", "_private"]
)
COMMENTS = st.sampled_from(["# why", "# noqa: G004", "# type: ignore", "# logger.info('no call')", "#", "# ünï"])
TEXT = st.one_of(
    st.lists(WORDS, min_size=1, max_size=4).map(" ".join),
    st.sampled_from(["agent_created", "agent.created", "a.b.c", "===", "...", "{literal}", "50%", "Would delete"]),
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"], exclude_characters="\\"), max_size=12),
)


def quoted(text: str, quote: str = '"', prefix: str = "") -> str:
    """The text as a literal."""
    return prefix + quote + text.replace("\\", "").replace(quote, "") + quote


@st.composite
def messages(draw: st.DrawFn, dialect: Dialect) -> list[str]:
    """The positional arguments of a call."""
    text = draw(TEXT)
    quote = draw(st.sampled_from(['"', "'"]))
    plain = text.replace("%", "").replace("{", "").replace("}", "")
    match draw(st.sampled_from(["constant", "constant", "f", "values", "operator", "dict", "dynamic", "implicit"])):
        case "f":
            holes = draw(st.lists(HOLES, min_size=1, max_size=3))
            return [quoted(plain + "".join(f" {{{hole}}}" for hole in holes), quote, "f")]
        case "values" if dialect.template:
            values = draw(st.lists(VALUES, min_size=1, max_size=3))
            return [quoted(" ".join([plain, *[dialect.template] * len(values)]), quote), *values]
        case "operator":
            return [
                draw(
                    st.sampled_from(
                        [
                            f"{quoted(plain + ' %s')} % user",
                            f"{quoted(plain)} + user",
                            f"{quoted(plain + ' {}')}.format(user.id)",
                        ]
                    )
                )
            ]
        case "dict" if dialect.dicts:
            return [f"{{'event': {quoted(plain, quote)}, 'count': {draw(VALUES)}}}"]
        case "dynamic":
            return [draw(st.sampled_from(["message", "str(error)", "error", "build(message)"]))]
        case "implicit":
            return [f'("{plain} "\n    f"for {{user}}")']
    return [quoted(text, quote)]


@st.composite
def calls(draw: st.DrawFn, dialect: Dialect) -> str:
    """A call of the dialect's logger, in some layout."""
    arguments = draw(messages(dialect))
    if dialect.keywords:
        keys = draw(st.lists(KEYS, unique=True, max_size=2))
        arguments += [f"{key}={draw(VALUES)}" for key in keys]
    if dialect.extra and draw(st.booleans()):
        arguments.append(
            draw(st.sampled_from(["extra={'path': path}", "extra={'user-id': 1, 'class': 2}", "extra=fields"]))
        )
    if dialect.template != "{}" and draw(st.booleans()):
        arguments.append(draw(st.sampled_from(["exc_info=True", "exc_info=False", "exc_info=error"])))
    function = f"{dialect.logger}.{draw(st.sampled_from(dialect.methods))}"
    if any("\n" in argument for argument in arguments) or draw(st.booleans()):
        return f"{function}({', '.join(arguments)}{draw(st.sampled_from(['', ',', ' ']))})"
    lines = [f"    {argument},{draw(TRAILERS)}" for argument in arguments]
    lead = draw(st.sampled_from(["", "  # why"]))
    return "\n".join([f"{function}({lead}", *lines, *draw(st.sampled_from([[], ["    # end"]])), ")"])


TRAILERS = st.one_of(st.just(""), COMMENTS.map(lambda comment: f"  {comment}"))
PLAIN = st.sampled_from(
    [
        "x = 1", "value = compute(x)  # kept", "# a comment", "'''logger.info(\"in a string\")'''", "login_form.info(f'x {value}')",
        "y = math.log(x)", "text = \"logger.info('no')\"", "def helper(form):\n    return form.info('x', 1)", "data = {\n    'a': 1,  # one\n}",
        "pass", "",
        "class Book:\n    def info(self, text):\n        return text", "assert x, 'logger.debug(x)'", "items = [1,\n  2]",
        "from os import path", "x  =  1 ;  y=2", "@decorate\ndef g(): ...", "catalog.error('missing', x)", "print('plain %s' % x)",
    ]
)  # fmt: skip


def indented(text: str) -> str:
    """The text one step further in."""
    return "\n".join(f"    {line}" if line else line for line in text.split("\n"))


@st.composite
def statements(draw: st.DrawFn, dialect: Dialect, depth: int = 0) -> str:
    """A statement, perhaps with others in it; log calls stand anywhere."""
    call = draw(calls(dialect))
    one_line = call if "\n" not in call and "#" not in call else f"{dialect.logger}.info('Agent created')"
    kind = draw(
        st.sampled_from(["call", "call", "call", "plain", "plain", "block", "block", "semicolons", "inline", "value"])
    )
    match kind:
        case "plain":
            return draw(PLAIN)
        case "semicolons":
            return f"x = 1; {one_line}; y = 2{draw(TRAILERS)}"
        case "inline":
            return f"if x: {one_line}{draw(TRAILERS)}"
        case "value":
            return draw(
                st.sampled_from([f"hook = lambda: {one_line}", f"[{one_line} for i in x]", f"ok and {one_line}"])
            )
        case "block" if depth < 2:
            head, tail = draw(
                st.sampled_from(
                    [
                        ("def run(user, items):", ""), ("class Service:", ""), ("if x:", "else:\n    pass"), ("for i in items:", ""),
                        ("try:", "except ValueError as error:\n    raise"), ("with open(x) as handle:", ""), ("async def run(error):", ""),
                    ]
                )
            )  # fmt: skip
            inside = draw(st.lists(statements(dialect, depth + 1), min_size=1, max_size=3))
            body = indented("\n".join([*inside, "pass"]))
            return f"{head}\n{body}" + (f"\n{tail}" if tail else "")
    return call + draw(TRAILERS)


@st.composite
def modules(draw: st.DrawFn, dialects: Sequence[Dialect] = DIALECTS) -> bytes:
    """A module that this Python compiles."""
    dialect = draw(st.sampled_from(dialects))
    docstring = draw(
        st.sampled_from(
            ["", '"""About the module."""\n', "# -*- coding: utf-8 -*-\n", "from __future__ import annotations\n"]
        )
    )
    others = draw(
        st.sampled_from(
            ["", "import os\n", "import os\nimport sys  # both\n\nimport requests\n", "from .local import helper\n"]
        )
    )
    gap = draw(st.sampled_from(["\n", "\n\n", "\n# section\n\n"]))
    body = draw(st.lists(statements(dialect), max_size=6))
    text = (
        docstring
        + others
        + (dialect.setup + gap if dialect.setup else "")
        + "\n".join(body)
        + draw(st.sampled_from(["\n", "", "\n\n"]))
    )
    newline = draw(st.sampled_from(["\n", "\n", "\n", "\r\n"]))
    data = draw(st.sampled_from([b"", b"", b"\xef\xbb\xbf"])) + text.replace("\n", newline).encode()
    assume(compiles(data))
    return data


# ---- the judge ----------------------------------------------------------------------------------------------------------


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
            compile(data, NAME, "exec", dont_inherit=True)
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


def outside(data: bytes) -> list[str]:
    """The lines of a module, with a mark for every piece that has to do with logging, and without blank lines."""
    lines = data.removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    text = b"".join(lines)
    spans = sorted(
        (
            starts[node.lineno - 1] + node.col_offset,
            starts[node.end_lineno - 1] + node.end_col_offset,
            isinstance(node, ast.Call),
        )
        for node in ast.walk(parsed(data))
        if is_logging(node)
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


# ---- the laws -----------------------------------------------------------------------------------------------------------


@LAWS
@given(modules((LOOK_ALIKE,)))
def test_without_a_logger_the_bytes_are_the_same(data: bytes) -> None:
    result = migrated(data)
    assert (result.after, result.rewrites, result.problem) == (data, (), None)


@LAWS
@given(modules())
def test_the_second_time_nothing_is_left_to_do(data: bytes) -> None:
    once = migrated(data)
    assert once.problem is None
    twice = migrated(once.after)
    assert (twice.after, twice.rewrites, twice.problem) == (once.after, (), None)


@LAWS
@given(modules(), st.sampled_from([0.0, 0.6]))
def test_every_call_is_rewritten_or_refused(data: bytes, min_confidence: float) -> None:
    result = migrated(data, min_confidence)
    spans = [rewrite.call.call for rewrite in result.rewrites] + [refusal.span for refusal in result.refusals]
    calls = [node for node in ast.walk(parsed(data)) if isinstance(node, ast.Call) and is_logging(node)]
    assert len(set(spans)) == len(spans) == len(calls)


@LAWS
@given(modules())
def test_no_comment_is_lost(data: bytes) -> None:
    assert comments(data) - comments(migrated(data).after) == Counter()


@LAWS
@given(modules())
def test_everything_else_stays_byte_for_byte(data: bytes) -> None:
    assert outside(migrated(data).after) == outside(data)


@LAWS
@given(modules(), st.booleans())
def test_what_compiled_compiles_and_logfire_takes_every_call(data: bytes, keep_message: bool) -> None:
    options = Options(min_confidence=0, keep_message=keep_message)
    result = migrate(Path(), [NAME], [NAME], options, read=lambda path: data)
    for file in result.files:
        assert file.problem is None
        assert compiles(file.after)
        assert list(faults(file.after)) == []


@LAWS
@given(modules())
def test_newlines_and_byte_order_mark_stay(data: bytes) -> None:
    after = migrated(data).after
    assert after.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")
    if b"\r\n" in data:
        assert b"\n" not in after.replace(b"\r\n", b"")
    else:
        assert b"\r" not in after


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A module with some bytes cut out of it, doubled or put in."""
    data = draw(modules())
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 40)))
        put = draw(
            st.one_of(
                st.binary(max_size=3),
                st.sampled_from([b"(", b")", b"'", b'"""', b"\\\n", b"\r", b"\0", b"\x0c", b"{"]),
                st.just(data[start:end] * 2),
            )
        )
        data = data[:start] + put + data[end:]
    return data


@LAWS
@given(st.one_of(damaged(), st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
@example(b"from loguru import logger\nlogger.info('a\xff')\n")
@example(b"from loguru import logger\nlogger.info('a'\n")
@example(b"import logging\rlogging.info('Agent created')\r")
@example(b"import logging\n\x0clogging.info('Agent created')\n")
def test_no_bytes_are_too_much(data: bytes) -> None:
    result = migrated(data)
    assert result.problem is None or not result.problem.ours, result.problem
    assert not (compiles(data) and not compiles(result.after))
    if result.problem is not None:
        assert result.after == result.before


def test_the_judge_sees_faults() -> None:
    bad = (
        "logfire.info(f'a.b {x}')", "logfire.info('Agent created')", "logfire.info('a.b', x)", "logfire.info('a.b', _x=1)",
        "logfire.info('a.b', **x)", "logfire.critical('a.b')", "logfire.log('INFO', 'a.b', attributes={})",
        "logfire.log('info', 'a.b', x=1)", "logfire.log('info', 'a.b', attributes={'a': 1, 'a': 2})",
    )  # fmt: skip
    assert [call for call in bad if not list(faults(call.encode()))] == []
    assert (
        list(faults(b"logfire.info('a.b', x=1, _exc_info=True)\nlogfire.log('warn', 'a.b', attributes={'a-b': 1})"))
        == []
    )


def test_the_judge_tells_what_is_outside() -> None:
    assert outside(b"from loguru import logger\nx = 1\nif x: logger.info('a')  # b\n") == ["x = 1", "if x: CALL  # b"]
