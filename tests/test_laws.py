"""Laws that hold for every module: random ones of log calls, look-alikes, comments and layouts, and random bytes."""

import ast
from collections import Counter
from pathlib import Path

from core.judge import comments, compiles, faults, is_logging, outside, parsed
from core.random_modules import LOOK_ALIKE, modules
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from migrate_logs.model import FileResult
from migrate_logs.options import Options
from migrate_logs.project import migrate

LAWS = settings(
    deadline=None, max_examples=250, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

NAME = "service.py"


def migrated(data: bytes, min_confidence: float = 0.0) -> FileResult:
    """What becomes of a module that is a project of its own."""
    result = migrate(Path(), [NAME], [NAME], Options(min_confidence=min_confidence), read=lambda path: data)
    assert len(result.files) <= 1
    return result.files[0] if result.files else FileResult(NAME, data, data)


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
@example(b'import logging\nlogger = logging.getLogger(__name__)\n"""goes along"""\n"""stays"""\nlogger.info("Agent")\n')
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
@example(
    b"from __future__ import _\timport logging\n\nlogger = logging.getLogger(__name__)\nlogger.debug('agent_created')\n"
)
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


def test_the_judge_knows_the_string_that_documents_a_logger() -> None:
    assert outside(b'log = logging.getLogger()\n"ours"\n"more"\n') == ['"more"']
    assert outside(b'log = logging.getLogger()\n"kept"  # so\n') == ['"kept"  # so']
