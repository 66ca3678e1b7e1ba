"""Shows that the judge sees what it is there to see: right and wrong migrations, written by hand, and their verdicts."""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from .harness import Case, Outcome, Verdict, judge
from .tool import Migration, read_tree

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="programs run in forked processes")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bodies of a program, the verdict on the second, and a word of the problem that is found."""

    name: str
    before: str
    after: str
    verdict: Verdict
    problem: str = ""


SETUP = """\
import logging
import loguru
import structlog
import logfire
log = logging.getLogger("judge")
lg = loguru.logger
sl = structlog.get_logger()
user, n, it = "ann", 41, iter(range(70, 90))
class Thing:
    def __init__(self): self.secret = "thing-secret"
    def __str__(self): return "thing"
    def __repr__(self): return f"Thing({self.secret})"
thing, token, fields = Thing(), "tok-secret-9", {"a": 1}
def side(x):
    print("side", x)
    return x
"""
SAME, DIFFERENT, BROKEN = Verdict.SAME, Verdict.DIFFERENT, Verdict.BROKEN
PAIRS = (
    # values
    Pair("percent", 'log.info("user %s of %d", user, n)', 'logfire.info("user.of", user=user, n=n)', SAME),
    Pair(
        "value_lost", 'log.info("user %s of %d", user, n)', 'logfire.info("user.of", user=user)', DIFFERENT, "'41' lost"
    ),
    Pair("fstring", 'log.info(f"at {n:>5} by {user!r}")', 'logfire.info("at.by", n=n, user=user)', SAME),
    Pair(
        "fstring_value_lost", 'log.info(f"at {n:>5} by {user}")', 'logfire.info("at.by", n=n)', DIFFERENT, "'ann' lost"
    ),
    Pair("rounded", 'log.info("took %.1f", n / 7)', 'logfire.info("took.it", seconds=n / 7)', SAME),
    Pair("sum", 'log.info("n " + str(n) + user)', 'logfire.info("n.user", n=n, user=user)', SAME),
    Pair("sum_lost", 'log.info("n " + str(n) + user)', 'logfire.info("n.user", n=n)', DIFFERENT, "'ann' lost"),
    Pair("format", 'log.info("{0} {0} {x}".format(user, x=n))', 'logfire.info("a.b", user=user, x=n)', SAME),
    Pair("format_lost", 'log.info("{} {}".format(user, n))', 'logfire.info("a.b", n=n)', DIFFERENT, "'ann' lost"),
    Pair("variable_text", 't = f"x {n}"\nlog.info(t)', 't = f"x {n}"\nlogfire.info("a.b", message=t)', SAME),
    Pair(
        "opaque_lost",
        "t = user.upper()\nlog.info(t)",
        't = user.upper()\nlogfire.info("a.b")',
        DIFFERENT,
        "dynamic message",
    ),
    Pair(
        "augmented_lost",
        't = "x "\nt += user\nlog.info(t)',
        't = "x "\nt += user\nlogfire.info("a.b")',
        DIFFERENT,
        "lost",
    ),
    Pair("alias_text_lost", "f = log.info\nf(user)", 'f = log.info\nlogfire.info("a.b")', DIFFERENT, "dynamic message"),
    Pair("object_text_lost", 'log.info("x %s", thing)', 'logfire.info("a.b", x=type(thing))', DIFFERENT, "lost"),
    Pair("template_rendered", 'log.info("x %s", n)', 'logfire.info("a.b {n}", n=n)', DIFFERENT, "template"),
    # fields
    Pair(
        "fields",
        'log.info("x", extra={"n": n, "_k": 2})',
        'logfire.log("info", "a.b", attributes={"n": n, "_k": 2})',
        SAME,
    ),
    Pair("field_renamed", 'log.info("x", extra={"n": n})', 'logfire.info("a.b", number=n)', DIFFERENT, "n='41' lost"),
    Pair("field_as_text", 'log.info("x", extra={"n": n})', 'logfire.info("a.b", n=str(n))', DIFFERENT, "became '41'"),
    Pair("dict", 'log.info({"event": "x_y", "n": n})', 'logfire.info("x.y", n=n)', SAME),
    Pair("dict_text_lost", 'log.info({"event": "x_y", "by": "hand"})', 'logfire.info("x.y")', DIFFERENT, "'hand' lost"),
    # nothing new
    Pair("slice", 'log.info(f"t {token[:3]}")', 'logfire.info("a.b", token_prefix=token[:3])', SAME),
    Pair(
        "slice_leaks",
        'log.info(f"t {token[:3]}")',
        'logfire.info("a.b", token=token)',
        DIFFERENT,
        "was not in the old record",
    ),
    Pair(
        "cut_leaks",
        'log.info("t %.3s", token)',
        'logfire.info("a.b", token=token)',
        DIFFERENT,
        "was not in the old record",
    ),
    Pair("cut", 'log.info("t %.3s", token)', 'logfire.info("a.b", token=format(token, ".3"))', SAME),
    Pair("object", 'log.info("x %s", thing)', 'logfire.info("a.b", thing=str(thing))', SAME),
    Pair(
        "object_leaks", 'log.info("x %s", thing)', 'logfire.info("a.b", thing=thing)', DIFFERENT, "Thing(thing-secret)"
    ),
    Pair("extra_value", 'log.info("x")', 'logfire.info("a.b", user=user)', DIFFERENT, "was not in the old record"),
    Pair(
        "extra_tag", 'log.info("x")', 'logfire.info("a.b", _tags=["new-tag"])', DIFFERENT, "was not in the old record"
    ),
    Pair(
        "date_leaks",
        'import datetime\nd = datetime.date(2024, 5, 6)\nlog.info(f"{d:%Y}")',
        'import datetime\nd = datetime.date(2024, 5, 6)\nlogfire.info("a.b", d=d)',
        DIFFERENT,
        "2024-05-06",
    ),
    # levels, exceptions, order
    Pair("level", 'log.warning("x")', 'logfire.error("a.b")', DIFFERENT, "level warn -> error"),
    Pair("critical", 'log.critical("x")', 'logfire.fatal("a.b")', SAME),
    Pair("custom_level", 'log.log(33, "x")', 'logfire.warn("a.b")', DIFFERENT, "level"),
    Pair(
        "traceback",
        'try: 1 / 0\nexcept ZeroDivisionError as e: log.error("x %s", e, exc_info=True)',
        'try: 1 / 0\nexcept ZeroDivisionError as e: logfire.error("a.b", error=str(e), _exc_info=True)',
        SAME,
    ),
    Pair(
        "traceback_lost",
        'try: 1 / 0\nexcept ZeroDivisionError: log.error("x", exc_info=True)',
        'try: 1 / 0\nexcept ZeroDivisionError: logfire.error("a.b")',
        DIFFERENT,
        "exception ('ZeroDivisionError'",
    ),
    Pair(
        "traceback_added",
        'try: 1 / 0\nexcept ZeroDivisionError: log.error("x")',
        'try: 1 / 0\nexcept ZeroDivisionError: logfire.exception("a.b")',
        DIFFERENT,
        "exception None",
    ),
    Pair("order", 'log.info("x")\nlog.error("y")', 'logfire.error("a.b")\nlogfire.info("a.b")', DIFFERENT, "level"),
    Pair("record_lost", 'log.info("x")\nlog.error("y")', 'logfire.info("a.b")', DIFFERENT, "2 records -> 1"),
    Pair(
        "evaluated_twice",
        'log.info("x %s", next(it))',
        'logfire.info("a.b", x=next(it) and next(it))',
        DIFFERENT,
        "lost",
    ),
    Pair("effect_lost", 'log.info("x %s", side(1))', 'logfire.info("a.b", x=1)', DIFFERENT, "stdout"),
    Pair(
        "effects_swapped",
        'log.info("x %s %s", side(1), side(2))',
        'logfire.info("a.b", y=side(2), x=side(1))',
        DIFFERENT,
        "stdout",
    ),
    Pair(
        "status",
        'log.info("x")\nraise SystemExit(3)',
        'logfire.info("a.b")\nraise SystemExit(4)',
        DIFFERENT,
        "exit status",
    ),
    # what does not work
    Pair("undefined", 'log.info("x")', 'logfire.info("a.b", x=nothing)', BROKEN, "undefined name 'nothing'"),
    Pair("syntax", 'log.info("x")', 'logfire.info("a.b"', BROKEN, "does not parse"),
    Pair("positional", 'log.info("x %s", n)', 'logfire.info("a.b", n)', BROKEN, "positional argument"),
    Pair(
        "underscore",
        'log.info("x", extra={"_k": 1})',
        'logfire.info("a.b", _k=1)',
        DIFFERENT,
        "starts with an underscore",
    ),
    Pair("one_for_true", 'log.info("x")', 'logfire.info("a.b", _exc_info=1)', DIFFERENT, "loses the record"),
    Pair("no_underscore", 'log.info("x")', 'logfire.info("a.b", exc_info=True)', DIFFERENT, "without the underscore"),
    Pair("no_method", 'log.critical("x")', 'logfire.critical("a.b")', BROKEN, "does not exist"),
    Pair("number_level", 'log.info("x")', 'logfire.log(20, "a.b")', DIFFERENT, "not the name of a level"),
    Pair("no_event", 'log.info("x y")', 'logfire.info("X y")', DIFFERENT, "not dotted"),
    Pair("comment_lost", 'log.info("x")  # kept', 'logfire.info("a.b")', DIFFERENT, "comment lost"),
    Pair("line_lost", 'n = 5\nlog.info("x")', 'm = 5\nlogfire.info("a.b")', DIFFERENT, "a line that logs nothing"),
    # the other libraries
    Pair("loguru", 'lg.info("x {} {k}", user, k=n)', 'logfire.info("a.b", user=user, k=n)', SAME),
    Pair(
        "loguru_percent",
        'lg.info("x %s", user)',
        'logfire.info("a.b", user=user)',
        DIFFERENT,
        "was not in the old record",
    ),
    Pair("loguru_success", 'lg.success("x")', 'logfire.notice("a.b")', SAME),
    Pair("loguru_bind", "lg.bind(k=n).info('x')", 'logfire.info("a.b")', DIFFERENT, "k='41' lost"),
    Pair("loguru_lazy", "lg.opt(lazy=True).info('{}', lambda: n)", 'logfire.info("a.b", n=n)', SAME),
    Pair("structlog", 'sl.info("x_y", user=user, n=n)', 'logfire.info("x.y", user=user, n=n)', SAME),
    Pair(
        "structlog_lost", 'sl.info("x_y", user=user, n=n)', 'logfire.info("x.y", user=user)', DIFFERENT, "n='41' lost"
    ),
    Pair("structlog_percent", 'sl.info("x %s", n)', 'logfire.info("x.y", n=n)', SAME),
    # what stays
    Pair("partial", 'log.info("x")\nlog.log(n, "y")', 'logfire.info("a.b")\nlog.log(n, "y")', Verdict.PARTIAL),
    Pair("left", 'log.info("x")', 'log.info("x")', Verdict.LEFT),
    Pair("kept_changed", 'log.info("x %s", n)', 'log.info("z %s", n)', DIFFERENT, "message"),
)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """All pairs, run at once."""
    work = tmp_path_factory.mktemp("judge").resolve()
    before, after = work / "before", work / "after"
    for pair in PAIRS:
        _write(before, pair.name, pair.before)
        _write(after, pair.name, pair.after)
    cases = [Case(pair.name, f"{pair.name}.py", f"{pair.name}.py") for pair in PAIRS]
    new = read_tree(after)
    return judge(cases, before, after, Migration(read_tree(before), new, new))


def _write(folder: Path, name: str, body: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.py").write_text(f"{SETUP}{body}\n", "utf-8")


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_the_verdict(pair: Pair, outcomes: dict[str, Outcome]) -> None:
    outcome = outcomes[pair.name]
    assert outcome.verdict is pair.verdict, outcome.problems
    assert pair.problem in "\n".join(outcome.problems)
    assert bool(outcome.problems) is (pair.verdict in (DIFFERENT, BROKEN)), outcome.problems


def test_markers_are_checked(tmp_path: Path) -> None:
    source = (
        b'# expect: same\nimport logging\nlogging.info("x")  # refused: dynamic-level\nlogging.info("y")  # refused\n'
    )
    for folder in ("before", "after"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "marked.py").write_bytes(source)
    tree = {"marked.py": source}
    case = Case("marked", "marked.py", "marked.py")
    listed = frozenset({("marked.py", 3, "latent-bug"), ("marked.py", 4, "latent-bug")})
    root = tmp_path.resolve()
    outcome = judge([case], root / "before", root / "after", Migration(tree, tree, {"marked.py": b""}, listed))[
        "marked"
    ]
    assert outcome.verdict is Verdict.LEFT
    assert outcome.problems == [
        "marked.py: a second run changes it again",
        "expected same, got left",
        "marked.py:3: should be refused: dynamic-level, listed: ['latent-bug']",
    ]
