"""Which calls a test makes to look at what becomes of them; those of the code that it tests are another matter."""

from pathlib import Path

import pytest

from migrate_logs.options import Options
from migrate_logs.project import migrate

HEAD = """
import logging
import structlog
from loguru import logger as guru

log = logging.getLogger("shop")
trail = structlog.get_logger()


"""


def refused(text: str, path: str = "tests/test_shop.py") -> list[str]:
    """Why calls of a file are left alone."""
    texts = {path: HEAD + text}
    result = migrate(Path(), [path], [path], Options(min_confidence=0), read=lambda name: texts[name].encode())
    return [each.detail.partition(" (")[0] for file in result.files for each in file.refusals]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("def test_it(caplog):\n    log.info('Job started')\n    assert 'Job' in caplog.text\n", "caplog"),
        ("def test_it(caplog):\n    guru.info('Job started')\n    assert [r for r in caplog.records]\n", "caplog"),
        ("def test_it(capsys):\n    trail.info('job_started')\n    assert capsys.readouterr().out\n", "capsys"),
        ("class T:\n    def test_it(self):\n        with self.assertLogs('shop'):\n            log.info('Job started')\n", "assertLogs"),
        ("def test_it(book):\n    with book.capture_logs():\n        log.info('Job started')\n", "capture_logs"),
        ("def test_it(caplog):\n    def job():\n        log.info('Job started')\n    job()\n    assert caplog.text\n", "caplog"),
    ],
)  # fmt: skip
def test_what_a_test_logs_to_look_at_is_left_alone(text: str, who: str) -> None:
    assert refused(text) == [f"{who} gets what this test logs"]


def test_other_calls_go() -> None:
    looking = "def test_it(caplog):\n    run()\n    assert caplog.text\n\n"
    assert not refused(f"{looking}def test_other():\n    log.info('Job started')\n")
    assert not refused("def show(caplog):\n    log.info('Job started')\n    print(caplog)\n", "shop/show.py")
    assert not refused("def test_it():\n    log.info('Job started')\n    # caplog\n    print('caplog')\n")
