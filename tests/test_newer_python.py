"""Code for Pythons that this interpreter may not know, and files that nothing can be done with, among good ones."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from cli.sandbox import Sandbox

from migrate_logs.model import FileResult
from migrate_logs.options import Options
from migrate_logs.project import migrate

GOOD = b'from loguru import logger\n\nlogger.info("Agent created")\n'
NEW = b'import logfire\n\nlogfire.info("agent.created")\n'


def migrated(files: Mapping[str, bytes]) -> dict[str, FileResult]:
    """What becomes of a project that is in memory."""
    result = migrate(Path(), sorted(files), sorted(files), Options(min_confidence=0), read=files.__getitem__)
    return {file.path: file for file in result.files}


def check(old: str, new: str) -> None:
    """A module becomes the other one, whatever Python this is."""
    result = migrated({"service.py": old.encode()})["service.py"]
    assert result.problem is None
    assert result.after.decode() == new


def test_type_parameters() -> None:
    check(
        """\
from loguru import logger

type Pair[T] = tuple[T, T]


class Box[T: (int, str)]:
    def put[**P, *Ts](self, item: T) -> None:
        logger.info("Item stored", item=item)
""",
        """\
import logfire

type Pair[T] = tuple[T, T]


class Box[T: (int, str)]:
    def put[**P, *Ts](self, item: T) -> None:
        logfire.info("item.stored", item=item)
""",
    )


def test_defaults_of_type_parameters() -> None:
    """Also where the default names the logger, which so stays; what only looks like a default in a text stays text."""
    old = """\
from loguru import logger

type Kept[T = logger] = list[T]


class Box[
    T = "Other[x]",  # = why
    U: (int, str) = dict[str, int],
    *Ts = *tuple[int, ...],
    **P = [int, str],
]:
    def put(self, item: T = None, *, note: str = "def f[T = int]") -> None:
        logger.info("Item stored", text="class A[T = int]", note=note)


def f[T: list[int] = list[int]](item: T) -> None:
    logger.info("Item sent")
"""
    new = old.replace('logger.info("Item stored"', 'logfire.info("item.stored"')
    new = new.replace('logger.info("Item sent"', 'logfire.info("item.sent"')
    check(old, f"import logfire\n{new}")


def test_syntax_that_the_grammar_lacks_costs_only_the_code_around_it() -> None:
    old = """\
from loguru import logger


def f():
    logger.info("Agent created")


def g[T = int](x: T):
    logger.info("Agent updated")


def h():
    logger.info("Agent deleted")
"""
    result = migrated({"service.py": old.encode()})["service.py"]
    told = {refusal.reason for refusal in result.refusals}
    assert result.problem is None
    assert b'    logfire.info("agent.created")\n\n\ndef g[T = int](x: T):\n    log' in result.after
    assert result.after.endswith(b'def h():\n    logfire.info("agent.deleted")\n')
    assert told == ({"syntax-error"} if b'logger.info("Agent updated")' in result.after else set())


def test_strings_with_their_own_quotes_inside() -> None:
    check(
        """\
import logging

log = logging.getLogger(__name__)


def run(user, names):
    log.info(f"Agent created by {user["name"]}")
    log.info(f"Agent deleted: {", ".join(names)}")
""",
        """\
import logfire


def run(user, names):
    logfire.info("agent.created", user_name=user["name"])
    logfire.info("agent.deleted", names=", ".join(names))
""",
    )


def test_exceptions_without_parentheses() -> None:
    check(
        """\
from loguru import logger

try:
    run()
except ValueError, TypeError:
    logger.exception("Agent failed")
""",
        """\
import logfire

try:
    run()
except ValueError, TypeError:
    logfire.exception("agent.failed")
""",
    )


def test_exception_groups() -> None:
    check(
        """\
from loguru import logger

try:
    run()
except* ValueError as group:
    logger.error("Agent failed: {}", group)
""",
        """\
import logfire

try:
    run()
except* ValueError as group:
    logfire.error("agent.failed", error=str(group))
""",
    )


def test_patterns() -> None:
    check(
        """\
from loguru import logger


def handle(event):
    match event:
        case {"kind": "created", **rest}:
            logger.info("Agent created", rest=rest)
        case [first, *_] if first:
            logger.info("Agent deleted")
        case logger.Level:
            logger.info("Agent updated")
""",
        """\
import logfire
from loguru import logger


def handle(event):
    match event:
        case {"kind": "created", **rest}:
            logfire.info("agent.created", rest=rest)
        case [first, *_] if first:
            logfire.info("agent.deleted")
        case logger.Level:
            logfire.info("agent.updated")
""",
    )


def test_a_pattern_that_captures_the_name_hides_the_logger() -> None:
    old = 'from loguru import logger\n\n\ndef f(x):\n    match x:\n        case [logger]:\n            logger.info("Agent created")\n'
    result = migrated({"service.py": old.encode()})["service.py"]
    assert (result.after, [refusal.reason for refusal in result.refusals]) == (old.encode(), ["unknown-logger"])


def test_a_template_string_as_message_is_refused_and_as_value_kept() -> None:
    old = 'from loguru import logger\n\nlogger.info(t"Agent {x} created")\nlogger.info("Query built", query=t"{x}")\n'
    result = migrated({"service.py": old.encode()})["service.py"]
    assert [refusal.reason for refusal in result.refusals] == ["template-string"]
    assert result.after.decode() == (
        "import logfire\nfrom loguru import logger\n\n"
        'logger.info(t"Agent {x} created")\nlogfire.info("query.built", query=t"{x}")\n'
    )


# ---- bad files among good ones ------------------------------------------------------------------------------------------

DEEP = b"from loguru import logger\n\nx = " + b"[" * 2000 + b"]" * 2000 + b'\nlogger.info("Agent created")\n'
DEEP_CALL = b"from loguru import logger\n\nlogger.info(" + b"[" * 2000 + b"]" * 2000 + b")\n"


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        (GOOD + b"\0", "holds NUL bytes"),
        (GOOD.replace(b"Agent", b"Ag\xe9nt"), "cannot be decoded"),
        (b"# coding: klingon\n" + GOOD, "cannot be decoded"),
        (b"\xef\xbb\xbf# coding: latin-1\n" + GOOD, "cannot be decoded"),
        (b"# coding: utf-7\n" + GOOD + b"# +AGE-\n", "does not survive"),
    ],
)
def test_a_file_that_is_no_text_is_told_and_the_others_are_served(bad: bytes, problem: str) -> None:
    results = migrated({"a.py": GOOD, "bad.py": bad, "z.py": GOOD})
    assert (results["a.py"].after, results["z.py"].after) == (NEW, NEW)
    told = results["bad.py"].problem
    assert told is not None
    assert (told.reason, told.ours, results["bad.py"].changed) == ("unreadable", False, False)
    assert problem in told.detail


def test_around_a_syntax_error_the_rest_of_the_file_is_served() -> None:
    bad = b'from loguru import logger\n\nlogger.info("Agent created")\n\n\ndef f(:\n    logger.info("Agent deleted")\n'
    results = migrated({"a.py": GOOD, "bad.py": bad})
    assert results["a.py"].after == NEW
    assert results["bad.py"].after == (
        b"import logfire\nfrom loguru import logger\n\n"
        b'logfire.info("agent.created")\n\n\ndef f(:\n    logger.info("Agent deleted")\n'
    )
    assert [refusal.reason for refusal in results["bad.py"].refusals] == ["syntax-error"]
    assert results["bad.py"].problem is None


def test_a_call_that_is_not_closed_is_told() -> None:
    results = migrated({"a.py": GOOD, "bad.py": b'from loguru import logger\n\nlogger.info("Agent created"\nx = 1\n'})
    assert results["a.py"].after == NEW
    assert [refusal.reason for refusal in results["bad.py"].refusals] == ["syntax-error"]


def test_deep_nesting_beside_a_call_does_not_matter() -> None:
    result = migrated({"deep.py": DEEP})["deep.py"]
    assert result.problem is None
    assert result.after == DEEP.replace(b"from loguru import logger", b"import logfire").replace(
        b'logger.info("Agent created")', b'logfire.info("agent.created")'
    )


def test_deep_nesting_in_a_call_is_refused() -> None:
    results = migrated({"a.py": GOOD, "deep.py": DEEP_CALL})
    assert results["a.py"].after == NEW
    assert results["deep.py"].problem is None
    assert [refusal.reason for refusal in results["deep.py"].refusals] == ["too-deep"]


@pytest.mark.parametrize(
    "value",
    [
        "(" * 2000 + "1" + ")" * 2000, "f(" * 2000 + ")" * 2000, "-" * 2000 + "1", " + ".join(["x"] * 2000), "a" + ".b" * 2000,
        "x" + "()" * 2000, "not " * 2000 + "x", "lambda: " * 2000 + "x", "1 if x else " * 2000 + "2",
    ],
    ids=["parentheses", "calls", "signs", "operators", "attributes", "results", "not", "lambda", "else"],
)  # fmt: skip
def test_no_shape_of_depth_is_too_much(value: str) -> None:
    old = f'from loguru import logger\n\nlogger.info("Agent created", x={value})\nlogger.info("Agent deleted")\n'
    result = migrated({"deep.py": old.encode()})["deep.py"]
    assert result.problem is None
    assert {refusal.reason for refusal in result.refusals} <= {"too-deep"}
    assert result.after.endswith(b'\nlogfire.info("agent.deleted")\n')


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    return Sandbox(tmp_path.resolve())


def test_the_command_goes_on_past_bad_files(sandbox: Sandbox) -> None:
    sandbox.put("good.py", GOOD)
    sandbox.put("nul.py", GOOD + b"\0")
    sandbox.put("latin.py", GOOD.replace(b"Agent", b"Ag\xe9nt"))
    sandbox.put("syntax.py", b"from loguru import logger\ndef f(:\n")
    sandbox.put("deep.py", DEEP_CALL)
    preview = sandbox.run("migrate", ".")
    written = sandbox.run("migrate", "--write", "--allow-dirty", ".")
    assert (preview.returncode, written.returncode) == (0, 0)
    assert (sandbox.root / "good.py").read_bytes() == NEW
    assert (sandbox.root / "nul.py").read_bytes() == GOOD + b"\0"
    said = (preview.stdout + preview.stderr).decode()
    assert [name for name in ("good.py", "nul.py", "latin.py", "deep.py") if name not in said] == []
    unread = (written.stdout + written.stderr).decode()
    assert [name for name in ("nul.py", "latin.py") if name not in unread] == []


def test_a_bad_file_that_was_named_fails_the_run_after_the_good_ones(sandbox: Sandbox) -> None:
    sandbox.put("good.py", GOOD)
    sandbox.put("nul.py", GOOD + b"\0")
    done = sandbox.run("migrate", "--write", "--allow-dirty", "good.py", "nul.py")
    assert done.returncode == 2
    assert (sandbox.root / "good.py").read_bytes() == NEW


def test_a_read_that_fails_is_told_in_words() -> None:
    def read(path: str) -> bytes:
        if path == "bad.py":
            raise PermissionError(13, "Permission denied")
        return GOOD

    result = migrate(Path(), ["a.py", "bad.py"], ["a.py", "bad.py"], Options(), read=read)
    told = {file.path: file.problem for file in result.files}
    assert told["a.py"] is None
    assert told["bad.py"] is not None
    assert (told["bad.py"].reason, told["bad.py"].detail, told["bad.py"].ours) == (
        "unreadable",
        "Permission denied",
        False,
    )
