"""What signs in a prose message tell: an exception that is shown, two values that differ, an id in brackets, a reason."""

import pytest

from migrate_logs.naming import Message, Namer

NAMER = Namer()


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("Seat plan creation: {exc}", "warning", "seat_plan.creation_error"),
        ("Badge fields: {[e.name for e in fields]}", "debug", "badge_field.reported"),
        ('Desk "{name}" [{desk_id}] has enabled the night mode', "info", "desk.night_mode_enabled"),
        ("Badge number {number} != {card.number}", "warning", "badge_number.mismatched"),
        ("Failed because the tray is missing", "error", "tray.missing"),
        ("Fail, because badge colour mismatch: {colour}", "debug", "badge_colour.mismatched"),
        ('Saved badge from tray "{tray}" has expired', "info", "badge.expired"),
        ("Signed badge in {tray} was rejected", "warning", "badge.rejected"),
        ('Printer does not support "{colour}"', "warning", "printer.support_missing"),
        ("Don't use paper badges", "warning", "paper_badge.use_discouraged"),
    ],
)
def test_a_sign_tells(text: str, level: str, name: str) -> None:
    assert NAMER.name(Message(text, level=level, module="club/print_desk.py")).name == name
