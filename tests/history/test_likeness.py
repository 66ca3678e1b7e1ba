"""What two versions of a file have in common, as far as their texts tell."""

import pytest

from migrate_logs.history.likeness import Known, Likeness, compared

KNOWN = Known(
    frozenset({"logger", "get_logger", "structlog"}),
    {(b"logger", b"info"): "structlog", (b"logger", b"error"): "structlog"},
)
HEAD = b"import structlog\n\nlogger = structlog.get_logger()\n\n\n"
BODY = HEAD + b'def run(size):\n    logger.info("Run started")\n    return size\n'


@pytest.mark.parametrize(
    ("older", "change"),
    [
        (BODY, {}),
        (BODY.replace(b"return size", b"return size + 1"), {}),
        (BODY + b"\n\ndef other():\n    pass\n", {}),
        (BODY + b'\n\ndef other():\n    logger.error("Other failed")\n', {"structlog": 1}),
        (BODY.replace(b'    logger.info("Run started")\n', b""), {"structlog": -1}),
        (BODY.replace(b'"Run started")', b'"Run of %d started", size)'), {}),
        (BODY + b'\n\ndef other():\n    """Some\n    words.\n    """\n', {}),
        (BODY.replace(b"size):", b"size, *,\n        depth=1):"), {}),
        (b"", None),
        (BODY.replace(b"get_logger()", b"get_logger('x')"), None),
        (BODY.replace(b"import structlog", b"import structlog as structlog"), None),
        (BODY + b'\n\ndef other(logger):\n    logger.info("Other")\n', None),
        (BODY + b'\n\ndef other():\n    log.info("Other")\n', None),
        (BODY + b'\n\ndef other():\n    logger.warning("Other")\n', None),
        (BODY + b"\n\nclass Other:\n    pass\n", None),
        (BODY + b"\n\nfrom other import *\n", None),
        (BODY + b"\n\nnotify = service.info\n", None),
        (BODY + b"\n\nvalue = [\n", None),
        (BODY + b'\n\nvalue = """\n', None),
    ],
)
def test_the_change(older: bytes, change: dict[str, int] | None) -> None:
    assert compared(BODY, older, KNOWN).change == change


def test_a_call_in_a_long_string_is_no_call() -> None:
    text = HEAD + b'"""Use it so:\n\n    see below\n"""\n'
    assert compared(text, text.replace(b"see below\n", b'logger.info("x")\n'), KNOWN) == Likeness()
    assert compared(text, text.replace(b"see", b"look"), KNOWN).change == {}
    assert compared(HEAD + b'"""\nlogger.info("x")\n"""\n', HEAD, KNOWN).change == {}


@pytest.mark.parametrize(
    ("older", "exports"),
    [
        (BODY + b'logger.bind(a=1).info("x")\n', True),
        (BODY + b"setup(logger)\n", True),
        (BODY + b"logger = setup(logger)\n", False),
        (BODY.replace(b"get_logger()", b"stdlib.get_logger()"), False),
        (BODY + b"\n\ndef other():\n    return logger\n", False),
    ],
)
def test_what_others_take_from_it(older: bytes, exports: bool) -> None:
    assert compared(BODY, older, KNOWN) == Likeness(None, exports)


@pytest.mark.parametrize(
    ("line", "change"),
    [
        (b"    structlog.get_logger().info('x')\n", {"structlog": 1}),
        (b"    structlog.get_logger('a b').info('x')\n", {"structlog": 1}),
        (b"    structlog.get_logger('c').info('x')\n", None),
        (b"    structlog.get_logger().info(logger)\n", None),
        (b"    run(structlog.get_logger().info('x'))\n", None),
    ],
)
def test_calls_on_what_gives_a_logger(line: bytes, change: dict[str, int] | None) -> None:
    made = (b"structlog.get_logger()", b"info"), (b"structlog.get_logger('a b')", b"info")
    known = Known(KNOWN.words, dict.fromkeys(made, "structlog"))
    assert compared(BODY, BODY + b"\n\ndef other():\n" + line, known).change == change
