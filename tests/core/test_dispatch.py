"""Whose records a logging configuration hands to a handler that reads them, wherever the calls stand."""

from pathlib import Path

import pytest

from migrate_logs.options import Options
from migrate_logs.project import migrate

HANDLERS = """
import logging

class Keeping(logging.Handler):
    def emit(self, record):
        rows.append(record.getMessage())

class Passing(logging.Handler):
    def emit(self, record):
        logging.getLogger("other").handle(record)
        other.info(record.getMessage())

class Painting(logging.StreamHandler):
    def format(self, record):
        return "*" + super().format(record)

other = logging.getLogger("other")

def made():
    return Keeping()
"""
CALL = "import logging\nlog = logging.getLogger({0!r})\nlog.info('Job started')\n"
STRUCTURED = "import structlog\nlog = structlog.get_logger('bill_trail')\nlog.info('job_started')\n"


def settings(handler: str, loggers: str = "'bill_trail': {'handlers': ['h']}", root: str = "'console'") -> str:
    """A Django setting, which needs no import."""
    return (
        f"LOGGING = {{'version': 1, 'handlers': {{'h': {{{handler}}}, 'console': {{'class': 'logging.StreamHandler'}}}}, "
        f"'loggers': {{{loggers}}}, 'root': {{'handlers': [{root}]}}}}\n"
    )


def refused(setting: str, call: str, where: str = "conf.py") -> list[str]:
    """Why the calls of a file are left alone that has nothing to do with the one that has the setting."""
    texts = {"shop/__init__.py": "", "shop/handlers.py": HANDLERS, where: setting, "job.py": call}
    result = migrate(
        Path(), ["job.py"], sorted(texts), Options(min_confidence=0), read=lambda path: texts[path].encode()
    )
    return [each.detail for file in result.files for each in file.refusals if each.reason == "records-consumed"]


@pytest.mark.parametrize("call", [CALL.format("bill_trail"), CALL.format("bill_trail.eu"), STRUCTURED])
def test_a_logger_that_was_made_for_a_handler_is_left_alone(call: str) -> None:
    told = ["trails.handlers.make gets the records of the logger bill_trail (conf.py:1)"]
    assert refused(settings("'()': 'trails.handlers.make'"), call) == told
    assert refused(settings("'class': 'trails.handlers.make'"), call) == told


@pytest.mark.parametrize("handler", ["'class': 'shop.handlers.Keeping'", "'()': 'shop.handlers.made'"])
def test_a_handler_of_the_project_reads_what_its_loggers_log(handler: str) -> None:
    assert refused(settings(handler), CALL.format("bill_trail"))
    assert refused(settings(handler, "'shop': {'handlers': ['console', 'h']}"), CALL.format("shop.jobs"))
    assert not refused(settings(handler), CALL.format("jobs"))


@pytest.mark.parametrize(
    "handler",
    [
        "'class': 'logging.handlers.RotatingFileHandler'",
        "'class': 'shop.handlers.Passing'",
        "'class': 'shop.handlers.Painting'",
        "'class': 'rich.logging.RichHandler'",
        "'level': 'INFO'",
    ],
)
def test_a_handler_that_only_writes_reads_nothing(handler: str) -> None:
    assert not refused(settings(handler), CALL.format("bill_trail"))


def test_what_nobody_can_see_is_no_reason_for_the_loggers_of_the_project_itself() -> None:
    handler = "'()': 'trails.handlers.make'"
    assert not refused(settings(handler, "'shop': {'handlers': ['h']}"), CALL.format("shop.jobs"))
    assert not refused(settings(handler, root="'h'"), CALL.format("jobs"))


def test_a_setting_for_tests_is_no_reason() -> None:
    assert not refused(settings("'()': 'trails.handlers.make'"), CALL.format("bill_trail"), "tests/test_conf.py")
