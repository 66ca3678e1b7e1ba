"""Owns what all tests share: how hypothesis runs (in CI always the same examples, so that a red run is ours), signals, and a browser."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from report.browser import PROGRAM, Page, browser

settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])  # no test is a stopwatch
settings.register_profile("ci", parent=settings.get_profile("busy"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "busy")


# Who started the tests may ignore some (`nohup`, a script's `&`), and what a test starts would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)
signal.signal(signal.SIGTERM, signal.SIG_DFL)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A browser for all pages; who asks for it is marked as `NEEDED`."""
    assert PROGRAM is not None
    with browser(PROGRAM, tmp_path_factory.mktemp("profile")) as page:
        yield page


@pytest.fixture
def page(chromium: Page, file: Path) -> Iterator[Page]:
    """The page in a `file`, opened anew; in the end nothing may have gone wrong or left it."""
    chromium.complaints.clear()
    chromium.requests.clear()
    chromium.emulate("light")
    chromium.open(file)
    yield chromium
    assert chromium.complaints == []
    assert [url for url in chromium.requests if not url.startswith("data:")] == [file.as_uri()]
