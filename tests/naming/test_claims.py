"""What only looks like a deed: how a thing is spelled, what is said of doing it, what may be done to one thing only."""

import pytest

from migrate_logs.naming import Message, Namer

WRITTEN = 0.55


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer()


def _said(namer: Namer, text: str, level: str = "info") -> str:
    """The name of a text where anybody would write it, else nothing."""
    event = namer.name(Message(text, level=level, module="app/jobs/desk.py", function="Desk.run"))
    return event.name if event.confidence >= WRITTEN else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tray name '{x}' starts with whitespace", "tray_name.whitespace_found"),
        ("Badge file {x} ends with a slash", "badge_file.slash_found"),
        ("Guest name begins with {x}", "guest_name.prefix_matched"),
        ("Guest name ends with {x}", "guest_name.suffix_matched"),
        ("Badge path {x} does not end on .png", "badge_path.mismatched"),
        ("Desk URL must start with https", "desk_url.invalid"),
        ("Session {x} starts with {n} seats", "session.started"),
    ],
)
def test_a_thing_that_starts_with_a_sign_has_not_started(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The timeout of the hall has been updated to {n} seconds", "hall.timeout_updated"),
        ("Timeout of hall {x}", "hall.timed_out"),
        ("seat_hash is only used with pdf badges", "seat_hash.use_restricted"),
        ("seat_index is only enabled for pdf badges", "seat_index.restricted"),
        ("Badge size must be specified as a number", "badge_size.invalid"),
        ("Badge size must be specified", "badge_size.not_specified"),
        ("Badge size must be defined in the seat plan", "badge_size.not_defined"),
        ("seat_options provided -> {x}", "seat_options.provided"),
        ("Calculating seat totals for hall {x} is not possible", "seat_total.calculate_not_possible"),
        ("Printing badges by hand could be ambiguous", "badge.print_possibly_ambiguous"),
        ("Printed badge {x} for desk {y} threw exception", "badge.error"),
        ("Closing in non-parallel mode", "desk.closing"),
        ("Starting in safe mode", "safe_mode.starting"),
        ("Elapsed time printing badges: {x} seconds", "badge.elapsed_time_reported"),
    ],
)
def test_what_is_said_of_a_deed_or_a_limit_is_no_deed_done(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Exiting because a print job failed", "job.print_failed"),
        ("Aborting because the tray is missing", "tray.missing"),
        ("Exiting because of signal {x}", "desk.exiting"),
        ("Cannot use both tray and desk", "tray.conflict_detected"),
        ("You can not pass both tray and desk", "tray.conflict_detected"),
        ("Cannot use tray and desk at the same time", "tray.conflict_detected"),
        ("You are printing a badge without specifying a tray", "badge.tray_missing"),
        ("Evaluated badge ID from module: {x}", "badge_id.evaluated"),
        ("Found: {n} seats", "seat.found"),
    ],
)
def test_what_a_text_is_about_stands_behind_what_only_leads_to_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, "warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rescrape page {x}", "page.rescraping"),
        ("Delist order {x}", "order.delisting"),
        ("Quantify risk of {x}", "risk.quantifying"),
        ("Auto-filled form {x}", "form.autofilled"),
        ("Defragged disk {x}", "disk.defragged"),
        ("Recut plan {x}", "plan.recut"),
    ],
)
def test_a_verb_of_any_trade_is_one(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Print job {x} exceeded {n}s timeout", "print_job.timed_out"),
        ("Warning printing badge {x}: tray is low", "badge.print_warning_raised"),
        ("Request from desk {x}", "desk.request_received"),
        ("The 'seat_count' setting in 'desk.conf' cannot be lower than 3", "seat_count_setting.too_low"),
        ("Printing badges and closing trays is not supported", "badge.print_not_supported"),
        ("We recommend updating to that version", "version.update_advised"),
        ("Removing badge counters followed by closing the tray", "badge_counter.removing"),
        ("SeatManager adopting badge {x} discovered via index", "seat_manager.badge_adopting"),
        ("Removed {desk}/badge.pem", "file.removed"),
        ("Config {desk}/seats.yaml not found", "config_file.not_found"),
        ("File {desk}/seats.yaml is missing", "file.missing"),
        ("Start updating counters for hall {x}", "counter.update_started"),
        ("Badge size must be given in a number format", "badge_size.invalid"),
        ("Desk login: created session for {x}", "session.created"),
        ("Badge update: removed {n} seats from plan", "seat.removed"),
        ("Badge mismatch: guest requested {x} but desk is {y}", "badge.mismatched"),
    ],
)
def test_what_happened_is_told_and_not_what_stands_beside_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, "warning") == name


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("Tray {i}: size: {n}", "error", "tray.size_reported"),
        ("Query {id}: Job id: {x}", "info", "query.job_id_reported"),
        ("Tray {i}: error: {n}", "error", "tray.error"),
        ("Tray {i}: reply: {exc}", "error", "tray.error"),
        ("No 'seat:' section in plan", "warning", "seat_section.missing"),
        ("Ignoring 'seat:' header that is no object", "warning", "seat_header.ignored"),
        ("Large badge detected", "info", "large_badge.detected"),
    ],
)
def test_a_value_is_told_of_the_thing_that_it_is_shown_of(namer: Namer, text: str, level: str, name: str) -> None:
    assert _said(namer, text, level) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("success deleted tray {x}", "tray.deleted"),
        ("Warning, tray does not hold badges", "tray.badges_not_held"),
        ("Print badge problem: {e}", "badge.print_error"),
        ("Badge printer must return a list", "badge_printer.result_invalid"),
        ("Rank {r}: seat plan loaded", "seat_plan.loaded"),
        ("Rank of {badge} changed", "rank.changed"),
        ("Export {badge} to desk storage {x}", "badge.exporting"),
        ("Creates tray {x}", "tray.creating"),
        ("Contains seats of hall {x}", ""),
        ("Reaped {n} zombies", "zombie.reaped"),
        ("State went from {a} to {b}", "state.changed"),
        ("Got {a} but expected {b}", "desk.mismatched"),
        ("Asked for tray {x}, got {y}", "tray.mismatched"),
        ("Desk cannot find {x}", "desk.lookup_failed"),
        ("Desk cannot find {tray}", "desk.tray_not_found"),
        ("Desk does not have {x}", "desk.value_missing"),
        ("Desk already has {x}", "desk.value_already_exists"),
        ("Desk did not open {tray}", "desk.tray_not_opened"),
        ("Requested {n} seats, received reply", "seat.requested"),
        ("Possible trays: {x}", "tray.reported"),
        ("Possible injection: {x}", "injection.suspected"),
        ("Timestamp {x} is in the future", "timestamp.in_future"),
        ("Tray {x} is experimental", "tray.experimental"),
        ("Badge {x} marked for deletion", "badge.marked_for_deletion"),
        ("Queued {n} badges for removal", "badge.queued_for_removal"),
        ("Tried and failed to print badge", "badge.print_failed"),
    ],
)
def test_what_stands_in_front_of_a_deed_is_not_what_it_is_done_to(namer: Namer, text: str, name: str) -> None:
    told = _said(namer, text, "info")
    assert told == name or (not name and told.endswith("reported"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ERROR tray {x} jammed", "tray.jammed"),
        ("WARNING tray {x} is low", "tray.low"),
        ("ERROR printing badge {x}", "badge.print_error"),
        ("DEBUG mode enabled", "debug_mode.enabled"),
    ],
)
def test_a_level_in_capitals_is_no_part_of_a_sentence(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, "error") == name
