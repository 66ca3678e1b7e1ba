"""What the verb of a text says of its subject, and whose verb it is."""

import pytest

from migrate_logs.naming import Message, Namer


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer()


def _said(namer: Namer, text: str, level: str = "info", function: str = "") -> str:
    return namer.name(Message(text, level=level, module="app/desk.py", function=function)).name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The badge scanner will NOT work and tray tests will be skipped", "badge_scanner.not_working"),
        ("Printer will not work with {paper}", "printer.not_working"),
        ("Apparently this did not function", "desk.not_working"),
        ("Worker will not work on {job}", "worker.work_skipped"),
    ],
)
def test_what_does_not_work_skips_no_work(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


def test_what_fails_open_opens_nothing(namer: Namer) -> None:
    assert (
        _said(namer, "BadgeMeter: reply was {code}; failing open", "warning", "BadgeMeter.take")
        == "badge_meter.failed_open"
    )
