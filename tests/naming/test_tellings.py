"""What is told of a thing and not of another: what did not come, what it is not, and whose verb stands in front."""

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
        ("Timeout trying to print badge {badge}", "badge.print_timed_out"),
        ("Timed out trying to print badge {badge}", "badge.print_timed_out"),
        ("Took {n} seconds to print {m} badges", "badge.printed"),
        ("Generation of hall plan complete", "hall_plan.generation_completed"),
        ("Skipping export check; hub is offline", "export_check.skipped"),
        ("Skipping import step", "import_step.skipped"),
        ("Skipping update badges", "badge.update_skipped"),
        ("Bulk-updated {n} seats", "seat.bulk_updated"),
        ("Booth soft invalidated", "booth.soft_invalidated"),
        ("Pathfinding desk rejected our badge", "pathfinding_desk.badge_rejected"),
        ("Unexpected error when trying to .print_all() on {x} Badge", "badge.print_all_error"),
        ("Using default value for {x}", "desk.default_value_used"),
    ],
)
def test_a_deed_is_told_of_what_it_deals_with_whatever_stands_in_front(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[Print Tools] Could not open tray", "print_tool.tray_open_failed"),
        ("[Upload Jobs] Stored guest list", "guest_list.stored"),
        ("[Print badge] {badge}", "badge.printing"),
    ],
)
def test_a_mark_in_brackets_commands_nothing_where_a_sentence_follows(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Did not receive any badges from the hub", "badge.not_received"),
        ("Printer {x} did not return anything", "printer.nothing_returned"),
        ("Hub didn't send anything", "hub.nothing_sent"),
        ("Query {x} is not thread safe", "query.not_thread_safe"),
        ("Badge {x} is not close enough", "badge.not_close_enough"),
        ("Received badge {x} that is not a list", "badge.invalid"),
        ("Found seats that are not booked", "seat.not_booked"),
        ("'{body}' received on topic {topic}. '{mode}' is not a valid mode", "mode.invalid"),
        ("Something is wrong with the badge layout", "badge_layout.error"),
    ],
)
def test_what_did_not_come_and_what_a_thing_is_not_are_told(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mirror {url} seems to be down", "mirror.possibly_offline"),
        ("Kiosk at {url} appears to be offline", "kiosk.possibly_offline"),
        ("Slow badge lookup took {n} seconds", "badge_lookup.slow"),
        ("{path} is a broken ticket", "ticket.broken"),
        ("Seat {x} is a broken chair", "seat.chair_broken"),
    ],
)
def test_what_a_thing_is_is_told_of_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Closing idle booth and printer connections", "idle_booth_connection.closing"),
        ("Moving side B of hall {x}", "hall.side_moving"),
        ("Moving tray B to hall {x}", "tray.moving"),
        ("Updated {n} trays for newly printed badges", "tray.updated"),
    ],
)
def test_the_thing_of_two_sorts_is_told_and_not_which_one_it_is(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{key} missing in the tray", "badge_store.key_missing"),
        ("{host} is already configured", "badge_store.host_already_configured"),
        ("{req} not found in the list", "badge_store.requirement_not_found"),
        ("Skipping {option}", "badge_store.option_skipped"),
        ("{name} disconnected", "badge_store.disconnected"),
    ],
)
def test_what_is_said_of_a_value_is_not_said_of_its_place(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, module="app/store.py", function="BadgeStore.run")).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Removing {n} stale or invalid badges", "stale_badge.removing"),
        ("Old and new badges printed", "old_badge.printed"),
        ("No stale or broken seats found", "stale_seat.not_found"),
        ("Printed and sent badge {badge}", "badge.sent"),
        ("Badge for seat {seat} printed and sent", "badge.printed"),
    ],
)
def test_two_adjectives_of_one_noun_leave_it_whole(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge color {x} is not one of {colors}", "badge_color.invalid"),
        ("Badge received on desk {x} is not one of [red, green]", "badge.invalid"),
        ("Badge color cannot be null", "badge_color.missing"),
        ("Badge color must not be None", "badge_color.missing"),
        ("Seat cannot be a hall", "seat.invalid"),
        ("Seat must be > 0", "seat.invalid"),
        ("Seat could not be read back", "seat.read_back_failed"),
        ("Seat and hall cannot both be set", "seat.conflict_detected"),
        ("Seat {x} is no longer part of hall {y}", "seat.no_longer_in_hall"),
        ("Seat {x} is in invalid group {y}, expected {z}", "seat.group_invalid"),
    ],
)
def test_what_a_value_may_not_be_is_no_failure_to_be_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Successful badge print", "badge.print_succeeded"),
        ("Successful connection to {host}", "connection.succeeded"),
        ("Parsing problem in badge {badge}", "badge.parsing_error"),
        ("print_badge called without providing a name", "print_badge.name_missing"),
        ("Got {n} failures", "failure.received"),
        ("Dock7ed: Re-using old tray", "dock7ed.old_tray_reusing"),
        ("Seat could not be booked", "seat.book_failed"),
    ],
)
def test_how_it_went_is_told(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lease of hall {x} ends in {n} days", "hall.lease_ending"),
        ("Night print {x} overlaps with the previous one", "night_print.overlapping"),
        ("Disabled badge printing for hall {x}", "badge_printing.disabled"),
        ("Hall {x} appears to have been closed", "hall.possibly_closed"),
        ("Nothing in queue", "queue.empty"),
        ("The file {x} you specified does not exist", "file.not_found"),
        ("Desk {x} requires {plugin} which is not installed", "desk.dependency_missing"),
        ("Payment {x} of {amount} received from {user}", "payment.received"),
        ("Double-checking badge {x}", "badge.double_checking"),
        ("Import of badges complete", "badge.import_completed"),
    ],
)
def test_what_is_to_come_or_only_seems_so_is_not_told_as_done(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A connection error occurred posting to the desk", "desk.post_error"),
        ("Kiosk start printing badge {badge}", "kiosk.badge_printing_starting"),
        ("Going to stop printing badges", "badge.printing_stopping"),
        ("Receive wrong badge {badge}", "badge.wrong"),
        ("Check for badge updates", "badge_update.checking"),
        ("Search for badges returned {n} results", "search.completed"),
        ("Printer initialisation failed", "printer.initialisation_failed"),
        ("Printer stopped responding", "printer.not_responding"),
        ("Moving {from_} to {to_}", "desk.moving"),
    ],
)
def test_what_was_going_on_is_told_by_its_own_verb(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("function", "name"),
    [
        ("BulkCreateView.post", "bulk_create.object_created"),
        ("SeatView.post", "seat.created"),
    ],
)
def test_a_view_that_is_called_by_its_deed_is_not_what_is_dealt_with(namer: Namer, function: str, name: str) -> None:
    assert namer.name(Message("Created {obj} (id: {obj.pk})", module="app/views.py", function=function)).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Filter {x} on {y} is not thread safe, and will be omitted", "filter.not_thread_safe"),
        ("Badge for {x} is not yet ready", "badge.not_ready"),
    ],
)
def test_what_a_thing_is_not_is_told_whole_behind_its_place(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tray {t} points to badge {b} that does not exist", "badge.not_found"),
        ("Expected tray {t} for {h} does not exist", "tray.not_found"),
        ("Found different plans for hall {h} between two visits", "plan.mismatched"),
        ("Badges printed by desk differ", "badge.mismatched"),
        ("Requested badge has changed during the printing session", "badge.changed"),
        ("Seat {x} checked once before", "seat.already_checked"),
        ("Removing printer {p} caused the hall to lose badges", "hall.badges_lost"),
        ("Printer error caused hall to be closed", "hall.closed"),
        ("Finished shutting down printer", "printer.shut_down"),
        ("Desk wants a badge print", "desk.badge_print_requested"),
        ("Thought signature found in badge", "badge.thought_signature_found"),
        ("Loading printer driver without the ink package", "printer_driver.loading"),
        ("Badge size is over {n}", "badge_size.limit_exceeded"),
        ("Trial is over", "trial.ended"),
    ],
)
def test_the_verb_that_belongs_to_a_thing_is_told_of_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sold photos", "photo.sold"),
        ("Printed logos", "logo.printed"),
        ("Adding distros", "distro.adding"),
        ("Adding distro", "distro.adding"),
        ("Reserved gpus", "gpu.reserved"),
        ("Blocked ips", "ip.blocked"),
        ("Loaded kubernetes", "kubernetes.loaded"),
    ],
)
def test_many_of_a_thing_are_called_like_one(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text)).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("No printer called {name}", "printer.not_found"),
        ("There is no tray called {name} in hall {x}", "tray.not_found"),
        ("Reverting update seat in DB for hall {x}", "seat.update_reverting"),
        ("Sending delete badge {x} to printer {y}", "badge.delete_sending"),
        ("Sending delete command", "delete_command.sending"),
        ("Running printer {x} listening on {port}", "printer.running"),
        ("Attempt {n} to send badges", "badge.send_attempted"),
        ("Retry {n} to print badge {x}", "badge.print_retrying"),
        ("Reporting ready to {hall}", "hall.readiness_reporting"),
        ("Printer call [{name}:{call_id}] timed out after {n} seconds", "printer.call_timed_out"),
        ("Badge upload for hall id: {x} failed. Retrying.", "badge.upload_failed"),
        ("Deleting lost seat {x} belonging to hall {y}", "lost_seat.deleting"),
    ],
)
def test_what_is_dealt_with_is_told_by_its_own_words(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printed: {n} badges", "badge.printed"),
        ("Capacity note: tray not stored", "tray.not_stored"),
        ("Print warning - hall {x} is closed", "hall.closed"),
        ("Locked trays reset", "tray.reset"),
        ("Removed `hall_seat_plan_with_trays_of_guest`", "hall_seat_plan.removed"),
        ("Desk opened for guest {x} (id: {y}), but no seats found", "seat.not_found"),
        ("Guest {x} is still in hall {y}", "guest.present_in_hall"),
        ("printer patch version {x} connected", "printer.connected"),
        ("Kiosk version {x} disconnected from hall", "kiosk.disconnected"),
        ("Printer version {x} released", "printer_version.released"),
        ("Got 404 from desk {x}", "desk.error_received"),
        ("Badge is in the cache", "badge.present_in_cache"),
    ],
)
def test_where_it_stands_hides_no_thing(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge printed event", "badge.printed"),
        ("Order cancelled event", "order.cancelled"),
        ("Print job failed notification", "print_job.failed"),
        ("Desk sent event", "desk.event_sent"),
        ("Printer updated event", "printer.event_updated"),
        ("Payment failed event received", "payment_failed_event.received"),
    ],
)
def test_what_tells_of_a_deed_tells_that_deed(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Load complete {n} rows loaded", "load.completed"),
        ("Sync finished {n} records updated", "sync.finished"),
        ("Import failed {n} rows rejected", "import.failed"),
    ],
)
def test_what_was_counted_at_the_end_of_a_deed_is_told_after_the_end(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thinking budget of {n}", "thinking_budget.reported"),
        ("Polling interval of {n} seconds", "polling_interval.reported"),
        ("Loading price of {x}", "price.loading"),
        ("Setting limit of {n}", "limit.setting"),
    ],
)
def test_the_measure_of_an_activity_is_no_deed(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("--execute and --preview are mutually exclusive", "execute.conflict_detected"),
        ("Options {a} and {b} are mutually exclusive", "option.conflict_detected"),
    ],
)
def test_what_excludes_each_other_is_in_conflict(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, "error") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CPU usage above {x}%! This may slow the press", "cpu_usage.above_threshold"),
        ("Battery level below {x}", "battery_level.below_threshold"),
        ("Score {x} below min threshold", "score.below_threshold"),
        ("Hover speed under target", "hover_speed.below_threshold"),
        ("Loading level below {x}", "level.loading"),
        ("Moved badge below {x}", "badge.moved"),
    ],
)
def test_a_measure_beyond_its_bound_tells_so(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, "warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Found {n} badges needing review", "badge.found"),
        ("Updating {n} badges matching the filter", "badge.updating"),
        ("Failed to find badges matching name", "badge.not_found"),
        ("Skipping trays requiring approval", "tray.skipped"),
        ("Starting badge matching for {x}", "badge_matching.starting"),
    ],
)
def test_what_limits_a_thing_is_no_part_of_its_name(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge {x} is no longer in the late Cancelled state", "badge.no_longer_cancelled"),
        ("Badge {x} is no longer in pending state", "badge.no_longer_pending"),
        ("Badge {x} is no longer in {y} state", "badge.state_changed"),
        ("Badge {x} no longer in tray", "badge.missing"),
        ("Printing badges is not possible", "badge.print_not_possible"),
        ("Drawing the map is impossible when ink is low", "map.draw_impossible"),
        ("Marked badge {x} as NOT_READY", "badge.marked_as_not_ready"),
        ("Mark badge {x} as stale", "badge.marking_as_stale"),
        ("Receive unknown heart beat", "heartbeat.unknown"),
    ],
)
def test_a_state_is_told_as_it_is_and_not_as_its_opposite(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, "warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Posting badges over the wire ({x}) failed: {e}", "badge.post_failed"),
        ("Printing badges over the wire timed out", "badge.print_timed_out"),
        ("Hall Live has no seats for {x}", "hall_live.seats_missing"),
        ("Hall Live does not support badges", "hall_live.badges_unsupported"),
        ("Badge Missing", "badge.missing"),
        ("Skipping non-string or empty badges", "non_string_badge.skipped"),
        ("Skipping empty or non-string badges", "empty_badge.skipped"),
    ],
)
def test_what_stands_between_a_deed_and_its_end_changes_neither(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, "warning") == name


def test_a_deed_that_is_only_warned_of_is_not_going_on(namer: Namer) -> None:
    event = namer.name(Message("Stopping the press before the print has ended may fail", level="warning"))
    assert event.name == "press.stop_discouraged"
    assert event.confidence < 0.6


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Helper creates request with context: {x}", "helper.request_created"),
        ("Hall sends login", "hall.login_sent"),
        ("Desk receives request from {x}", "desk.request_received"),
        ("Guest service sends update to {x}", "guest_service.update_sent"),
    ],
)
def test_what_somebody_does_with_a_request_is_told_and_no_request_of_his(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{request.method} {request.path} failed: {exc}", "request.failed"),
        ("[{x}] {self.request.url} timed out", "request.timed_out"),
        ("{method} {path} took {n} s", "request.completed"),
        ("{request.user} failed", "user.failed"),
        ("{method} {badge} failed", "badge.failed"),
        ("{request.path} not found", "path.not_found"),
    ],
)
def test_what_came_of_a_method_and_an_address_is_told_of_the_request(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hall contains a tray that was not ordered: {x}", "hall.tray_not_ordered"),
        ("Hall contains a tray that cannot be opened", ""),
        ("Hall contains labels which are not readable from the desk", ""),
        ("Hall contains trays without labels", ""),
        ("Hall contains a printer (which is not supported)", ""),
        ("Hall contains {n} trays (not counted)", "hall.trays_found"),
    ],
)
def test_what_is_denied_of_a_thing_that_something_holds_is_not_lost(namer: Namer, text: str, name: str) -> None:
    event = namer.name(Message(text, level="warning", module="app/jobs/desk.py"))
    assert (event.name if event.confidence >= 0.6 else "") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{kind}.{method} is discouraged. You should use desks instead.", "desk.method_discouraged"),
        ("{x} is deprecated. Use a desk instead", "desk.value_deprecated"),
        ("{x} is not recommended", "desk.value_not_recommended"),
        ("{self} is deprecated", "desk.deprecated"),
        ("{printer.name} is deprecated", "printer.deprecated"),
    ],
)
def test_a_verdict_on_what_a_value_names_is_none_on_who_tells_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, "warning") == name
