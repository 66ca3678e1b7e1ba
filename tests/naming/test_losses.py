"""Names that keep what a message is about: no failure, no thing and no state is lost to its place or to a bare report."""

import pytest

from migrate_logs.naming import Message, Namer

MESSAGES = """
Failed to {deed}_{badge}: {exc} | warning | badge.failed
Unable to {door.verb} {door}, because {reason} | info | door.failed
Would {deed} {badge} in hall {x} | info | badge.skipped
Failed to capture janitor code mode opt-out event | warning | janitor.mode_opt_out_event_capture_failed|janitor.code_mode_opt_out_event_capture_failed
Stored guest badge printed successfully for {x} | info | guest_badge.printed|stored_guest_badge.printed|badge.printed
No badges to print for hall {hall} | info | badge.print_skipped
No trays to clean | debug | tray.clean_skipped
Printer {x} already in a PAUSED state | warning | printer.already_paused
Signal {x} arrived for an unknown printer | debug | signal.printer_unknown
Nothing to do for 'HALL_SEED' on this printer | info | hall_seed.skipped
Badge type is not ticket, skipping | debug | badge_type.not_ticket
list_badges_with_trays called: user={user} | debug | badge.list_called|badges.list_called
Error in get_seat_plan_owner: {exc} | error | seat_plan.owner_get_error|seat_plan_owner.get_error
Seat plan not found hall_kind: {x}, hall_id: {y} | warning | seat_plan.not_found
CancelSeat response: {res} | debug | seat.cancel_response_reported
print_badge called but printer functions are disabled | info | badge.print_blocked
After sorting, tray labels are: {labels} | debug | tray_label.reported|tray_labels.reported
In hall mode, badge colors: {colors} | debug | badge_color.reported|badge.colors_reported
Printer does not support direct I/O | warning | printer.direct_io_unsupported
Guest reverse swap settled: {x} | info | guest.reverse_swap_settled|reverse_swap.settled
Badge preview (first 300 chars): {text[:300]} | error | badge_preview.reported|badge.preview_reported
Printer output: {exc.output} | error | printer_output.reported|printer.output_reported
Basic checks for {x}: {secs}s | info | basic_check.reported|basic_checks.reported
Robust badge parsing failed | warning | badge.parsing_failed
Comprehensive badge test failed | error | badge.test_failed
Waiting on sync printer | debug | sync_printer.waiting
paint_badge_border skipped: no ink | debug | badge_border.paint_skipped
Hall is partition-aware but the printer has no tray key | warning | printer.tray_key_missing|tray_key.missing
hall.print_plan.failed hall_id={hall} reason=timeout seconds={s} | warning | hall.print_plan.failed
Printer reply after empty tray failed | warning | printer_reply.failed|printer.reply_failed
Printer delete tray failed with code {x} | error | printer.tray_delete_failed|tray.delete_failed
Badge text that failed validation: {text} | warning | badge_text.validation_failed|badge.text_validation_failed
Found {len(rows)} seating plans | info | seating_plan.found|seating_plans.found
Received badge for undefined hall {x} | warning | badge.hall_undefined
Seat composite already present: {x} | info | seat_composite.already_present
Tray closed that has no label | warning | tray.closed|tray.label_missing
Force stopping printer {x} | warning | printer.force_stopping
Bulk loading badge fields | debug | badge_field.bulk_loading|badge_fields.bulk_loading
DEPRECATED: badge_kind is deprecated. Use badge_sort. | warning | badge_kind.deprecated
Identified one or more trays | warning | tray.identified
Expected status 'badge_printed_twice_already', got: {x} | error | status.mismatched
Ignoring badge kind 'guest_pass' in settings | warning | badge_kind.ignored
Printer fallback also found no results in {ms}ms | info | printer_fallback.results_not_found|printer.fallback_results_not_found
Seat index returned no results in {ms}ms | info | seat_index.results_not_returned|seat.index_results_not_returned
Notice from hall {hall}: {text} | info | hall.notice_received
Badge {x} does not belong to this hall | warning | badge.mismatched
Badge is in quarantine tray | info | badge.quarantine_tray_reported
Seat {x} is already on the waiting list | debug | seat.already_in_waiting_list|seat.already_in_list|seat.already_on_waiting_list
KIOSK: Config - rows: {x}, trays: {y} | info | kiosk.config_reported|kiosk_config.reported
Printer: badge preview: {text} | debug | badge_preview.reported|printer.badge_preview_reported
Hall {x} has fewer seats than the plan says | warning | hall.seats_mismatched|hall.seat_mismatched
Expected long printing pause for badge 3 | error | long_printing_pause.missing|printing_pause.missing
Tray counting - failed to weigh {n} trays on scale {x} | info | tray.weigh_failed
Badge queueing - badge print cancelled, moved {n} badges | info | badge.print_cancelled
Hall mirroring – no screen found | info | screen.not_found
Guest seating - moved {n} chairs | info | chair.moved
Desk closing - queue is empty | info | desk.closing
No space left on tray {x} | warning | space.none_left|tray.space_exhausted
No badge paper left in {x} | warning | badge_paper.none_left|badge_paper.exhausted
No ink left | warning | ink.none_left|ink.exhausted
No guest left the hall | info | guest.not_left
"""

EVENTS = """
unseated_not_available | error | unseated.not_available
await_print_finish | info | print.awaiting
wait_for_eviction_complete | debug | eviction.waiting
wait_for_hall_timeout | warning | hall.wait_timed_out
"""


def _rows(table: str) -> list[tuple[str, str, str]]:
    rows = (line.split(" | ") for line in table.strip().splitlines())
    return [(text.strip(), level.strip(), accepted.strip()) for text, level, accepted in rows]


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer()


@pytest.mark.parametrize(("text", "level", "accepted"), _rows(MESSAGES) + _rows(EVENTS))
def test_a_message_keeps_what_it_is_about(namer: Namer, text: str, level: str, accepted: str) -> None:
    name = namer.name(Message(text, level=level))
    assert name.name in accepted.split("|"), name.why


def test_a_heading_that_may_tell_a_deed_is_not_sure(namer: Namer) -> None:
    assert namer.name(Message("Installed Trays ({len(installed_trays)}):")).confidence < 0.8


def test_of_two_things_that_are_missing_none_is_sure(namer: Namer) -> None:
    assert namer.name(Message("Printer is missing trays or ink", level="warning")).confidence < 0.8


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("No work necessary for printing of {badge}", "work.not_needed"),
        ("No changes necessary", "change.not_needed"),
        ("No reprint of badges required", "badge.reprint_not_required"),
        ("No seats in hall needed", "seat.not_needed"),
        ("No modifications to badge needed", "modification.not_needed"),
        ("Open hall is not yet up", "open_hall.not_up"),
        ("Hall has required badge printer", "hall.badge_printer_present"),
        ("Configuration prohibits local hall setup", "configuration.local_hall_setup_blocked"),
        ("Rule forbids printing", "rule.printing_blocked"),
        ("Hall table may not exist", "hall_table.possibly_missing"),
        ("Printer {p} exited 0 with empty output", "printer.exited"),
        ("Failed to bring up printer", "printer.bring_up_failed"),
        ("Could not json decode badge", "badge.json_decode_failed"),
        ("POSTing badge to hall", "badge.posting"),
        ("PINGed hall", "hall.pinged"),
    ],
)
def test_what_is_not_needed_or_not_let_is_no_loss_and_a_verb_stays_whole(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, level="info", module="app/jobs/desk.py", function="Desk.run")).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("No badges matched the trays provided", "badge.not_matched"),
        ("No badges passed the check", "badge.not_passed"),
        ("No seat was an aisle", "seat.not_aisle"),
        ("Badge {x} did not match any tray", "badge.not_matched"),
        ("Rule for hall {x} does not match any of the badges", "rule.not_matched"),
        ("Badge {x} did not match tray {y}", "badge.mismatched"),
        ("Badge does not match anything", "badge.not_matched"),
        ("Restart needed to apply plan", "restart.required"),
        ("A key is needed to open the desk", "key.required"),
        ("No tray needed to close the desk", "tray.not_needed"),
        ("Badge not needed to open the desk", "badge.desk_open_skipped"),
        ("Client needed to reconnect", "client.reconnect_required"),
        ("Seat needed to be moved", "seat.move_required"),
        ("Hall {x} still has seats available after closing", "hall.seats_available"),
        ("Tray has 3 badges left", "tray.badges_left"),
    ],
)
def test_what_matches_none_or_is_needed_is_told_of_the_right_thing(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, level="info", module="app/jobs/desk.py", function="Desk.run")).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Using seating plan read from {path}", "seating_plan.used"),
        ("Sorting badges read from tray", "badge.sorting"),
        ("Badge read from tray", "badge.read"),
    ],
)
def test_what_was_read_somewhere_is_no_part_of_the_name(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, level="info", module="app/jobs/desk.py", function="Desk.run")).name == name


def test_that_none_matched_a_value_is_sure(namer: Namer) -> None:
    assert namer.name(Message("No badges matched {tray.path}")).confidence >= 0.8


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Asked the desk for a seat plan. Failed to read its reply: {exc}", "reply.read_failed"),
        ("Badge sent to {x}. Could not store badge receipt", "badge_receipt.store_failed"),
        ("Found old badge that will be ignored: {x}", "old_badge.ignored"),
        ("Printer: setting missing: {key}", "printer.setting_missing"),
        ("Badge sent without picture. Retrying", "badge.sent_without_picture"),
        ("Badge is already printed. Cannot cancel the badge", "badge.already_printed"),
    ],
)
def test_what_went_wrong_behind_a_deed_is_told(text: str, name: str) -> None:
    assert Namer().name(Message(text, level="warning", module="app/jobs/desk.py", function="Desk.run")).name == name


@pytest.mark.parametrize(
    "text", ["Registered hall as a printer that does not print", "Opened desk for a guest who is no longer active"]
)
def test_a_deed_to_what_it_is_not_for_is_not_sure(text: str) -> None:
    assert Namer().name(Message(text, level="warning", module="app/jobs/desk.py")).confidence <= 0.76
