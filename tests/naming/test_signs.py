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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("W003: Received badge message with no seat_id", "badge_message.seat_id_missing"),
        ("(W101) badge {x} has no seat", "badge.seat_missing"),
        ("ERR-17 Could not print badge", "badge.print_failed"),
        ("I0001 - Printer started", "printer.started"),
        ("S3: Badge stored", "s3.badge_stored"),
        ("Use --execute to actually print the badges", "badge.print_advised"),
        ("Dry-run only - re-run with --execute to print badges", "badge.print_advised"),
        ("Dry run complete. Run again with --apply to delete badges", "dry_run.completed"),
        ("Failed to load /proc/{pid}/stat", "proc_stat.load_failed"),
        ("Could not open /etc/kiosk/hall.conf", "hall_conf.open_failed"),
        ("Desk({self.host}) [{id(x)}]: Finished sleeping", "desk.slept"),
    ],
)
def test_a_code_and_an_option_are_no_things_and_a_file_and_a_head_are(text: str, name: str) -> None:
    assert NAMER.name(Message(text, module="club/print_desk.py")).name == name


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("Try printing badge {x}", "debug", "badge.print_attempted"),
        ("Try restarting the printer", "error", "printer.restart_advised"),
        ("Wait for printer disconnect and reconnect to happen", "debug", "printer.disconnect_waiting"),
        ("Wait until printer is ready", "debug", "printer.waiting"),
        ("Shadow banning guest {x}", "info", "guest.shadow_banning"),
    ],
)
def test_what_is_tried_or_awaited_goes_on(text: str, level: str, name: str) -> None:
    assert NAMER.name(Message(text, level=level, module="club/print_desk.py")).name == name


@pytest.mark.parametrize(
    ("text", "function", "name"),
    [
        ("Unexpectedly found that badges don't have seat IDs", "Desk.check", "badge.seat_ids_missing"),
        ("Noticed that tray {x} is missing", "Desk.check", "tray.missing"),
        ("Unexpectedly found tray {x}", "Desk.check", "tray.unexpectedly_found"),
        ("Wrong type returned by printer {x}", "Desk.check", "printer.type_wrong"),
        ("do_print_badge seat_plan: {seat_plan}", "Desk.do_print_badge", "seat_plan.reported"),
    ],
)
def test_what_was_found_out_or_given_or_shown_is_told_of_its_thing(text: str, function: str, name: str) -> None:
    assert NAMER.name(Message(text, level="warning", module="club/press.py", function=function)).name == name
