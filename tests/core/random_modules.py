"""Random modules of log calls, look-alikes, comments and layouts."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import assume
from hypothesis import strategies as st

from core.judge import compiles


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
