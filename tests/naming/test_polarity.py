"""No name says the opposite of what happened, or another deed, where it is written by default."""

import pytest

from migrate_logs.naming import Message, Namer

WRITTEN = 0.6


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer()


def _said(namer: Namer, text: str, *shown: str, level: str = "info") -> str:
    """The name of a text where it is written, else nothing."""
    event = namer.name(Message(text, shown, level, module="app/jobs/sync.py"))
    return event.name if event.confidence >= WRITTEN else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kiosk export finished (dry_run={dry_run}, seats={n})", "kiosk.export_finished"),
        ("Starting seat sync dry_run={self.dry_run}", "seat_sync.starting"),
        ("Booth started in simulation mode", "booth.started"),
        ("Seat import finished (dry run)", "seat.import_finished"),
        ("Seats released (dry_run={dry})", ""),
        ("Seats released (dry run)", "seat.release_skipped"),
        ("Released seats (dry_run=True)", "seat.release_skipped"),
        ("Released seats (dry_run=False)", "seat.released"),
    ],
)
def test_a_dry_run_starts_and_ends_and_a_flag_is_no_denial(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name
