import os
import sys

import pytest

from migrate_logs.cli.parts import progress as module
from migrate_logs.cli.parts.progress import progress


def said(monkeypatch: pytest.MonkeyPatch, patience: float, wanted: bool = True) -> str:
    """What a terminal on standard error is told while three steps of work go by."""
    ours, theirs = os.openpty()
    monkeypatch.setattr(module, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    with open(theirs, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        with progress(wanted) as advance:
            for done in (1, 2, 3):
                if advance:
                    advance(done, 3)
        terminal.write("end")
    text = b""
    while not text.endswith(b"end"):  # a terminal hands out what it holds in pieces
        text += os.read(ours, 100_000)
    os.close(ours)
    return text.decode()


def test_short_work_has_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, patience=60) == "end"
    assert said(monkeypatch, patience=-1, wanted=False) == "end"


def test_long_work_has_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = said(monkeypatch, patience=-1)
    assert "reading" in shown
    assert "3/3" in shown
    assert "\x1b[2K" in shown.rpartition("3/3")[2]


def test_nobody_is_told_where_it_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    with open(os.devnull, "w") as nowhere:
        monkeypatch.setattr(sys, "stderr", nowhere)
        with progress(True) as advance:
            assert advance is None
