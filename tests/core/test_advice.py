"""The sentences about what stands around the calls and no longer takes part."""

from pathlib import Path

import pytest

from migrate_logs.options import Options
from migrate_logs.project import migrate

CONFIGURED = "import logfire\nlogfire.configure()\n"
CALL = "import logging\nlog = logging.getLogger('x')\nlog.info('Job started')\n"


UNCONFIGURED = "No logfire.configure(...) was found in this project: until it runs, Logfire emits nothing at all."


def told(**files: str) -> tuple[str, ...]:
    """The warnings for files by name, beside one that configures Logfire."""
    texts = {f"{name}.py": text for name, text in {"main": CONFIGURED, **files}.items()}
    paths = sorted(texts)
    result = migrate(Path(), paths, paths, Options(min_confidence=0), read=lambda path: texts[path].encode())
    assert any(each.changed for each in result.files)
    return result.warnings


def test_filters_that_judge_are_named_with_their_places() -> None:
    line = "handler.addFilter(lambda record: True)\n"
    assert told(app=CALL, setup=f"import logging\n{line}\n{line}") == (
        "A filter of a handler drops records (setup.py:2; setup.py:4): Logfire gets them all.",
    )
    (many,) = told(app=CALL, setup=f"import logging\n{line * 4}")
    assert many == (
        "A filter of a handler drops records (setup.py:2; setup.py:3; setup.py:4; ...): Logfire gets them all."
    )


def test_a_formatter_that_shapes_is_named_with_its_place() -> None:
    formatter = "import logging\n\nclass Json(logging.Formatter):\n    def format(self, record):\n        return ''\n"
    assert told(app=CALL, setup=formatter) == (
        "A formatter gives records their text (setup.py:3): what it adds is not in Logfire.",
    )


def test_what_is_about_another_library_or_a_test_is_not_told() -> None:
    line = "import logging\nhandler.addFilter(lambda record: True)\n"
    assert told(app="from loguru import logger\nlogger.info('Job started')\n", setup=line) == ()
    assert told(app=CALL, test_setup=line) == ()


def test_debug_events_that_the_standard_library_hides_are_counted_too() -> None:
    events = "import structlog\nlog = structlog.get_logger()\nlog.debug('job_started')\n"
    assert told(app=events) == ()
    (hidden,) = told(app=f"{events}structlog.configure(processors=[structlog.stdlib.filter_by_level, last])\n")
    assert hidden.startswith("1 debug calls are hidden by today's logging level")


@pytest.mark.parametrize(
    ("text", "is_configured"),
    [
        ("import logfire\nlogfire.configure()\n", True),
        ("import logfire as flames\nif True:\n    flames.configure(console=False)\n", True),
        ("from logfire import configure\nconfigure()\n", True),
        ("import logfire\nstart = partial(1, logfire.configure(token='#'))\n", True),
        ("import logfire\n# logfire.configure()\n", False),
        ("import logfire\napp.configure()\n", False),
        ("import structlog, logfire\nstructlog.configure()\n", False),
    ],
)
def test_whether_logfire_is_configured(text: str, is_configured: bool) -> None:
    assert (UNCONFIGURED not in told(main=text, app=CALL)) is is_configured
