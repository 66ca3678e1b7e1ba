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
        ("No *.seat files found in hall", "seat_file.not_found"),
        ("Using a printer version < {version} is not recommended", "printer_version.use_not_recommended"),
        ("Purging badge data hasn't fully completed yet", "badge_data.purge_not_fully_completed"),
        ("Removing badges not printed", "badge.removing"),
        ("You specified a badge that is not a seat", "badge.not_seat"),
        ("Retrying badges from halls that failed", "badge.retrying"),
        ("Retry jobs with badges that failed", "job.retrying"),
        ("Printing badges from tray failed", "badge.print_failed"),
    ],
)
def test_what_failed_is_what_is_said_to_and_no_sort_of_files_ends_a_denial(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge lifetime from expires: {x}", ""),
        ("Printers with tray updates: {x}", ""),
        ("Badge budget of {n} runs was spent while hall {x} was being checked", "run.badge_budget_spent"),
        ("Update of hall at {x} not complete", "update.not_completed"),
        ("Consecutive failures: {n}", "consecutive_failure.reported"),
        ("Turn {n} printer latency: {x}", ""),
    ],
)
def test_what_only_describes_or_is_denied_far_behind_is_no_deed(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kiosk export finished (dry_run={dry_run}, seats={n})", "kiosk.export_finished"),
        ("Starting seat sync dry_run={self.dry_run}", "seat_sync.starting"),
        ("Booth started in simulation mode", "booth.started"),
        ("Seat import finished (dry run)", "seat.import_finished"),
        ("Importing {n} seats, limit={limit}, dry_run={dry_run}", ""),
        ("Seats released (dry_run={dry})", ""),
        ("Seats released (dry run)", "seat.release_skipped"),
        ("Released seats (dry_run=True)", "seat.release_skipped"),
        ("Released seats (dry_run=False)", "seat.released"),
    ],
)
def test_a_dry_run_starts_and_ends_and_a_flag_is_no_denial(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("Booked {n} seats, {m} failed", "info", "seat.booked"),
        ("Seat sync finished: failed={n}, ok={m}", "info", ""),
        ("Booked {n} seats (skipped: {m})", "warning", "seat.booked"),
        ("Booked {n} seats, {m} failed", "error", ""),
        ("Booked {n} seats, {m} seats FAILED to print", "warning", "seat.partly_booked"),
        ("Booking complete: {n} seats booked, {m} failed", "warning", "booking.partly_completed"),
        ("Failed seats: {n}", "info", ""),
        ("Failed seats: {n}", "error", "seat.failed"),
        ("Seats failed: {n}", "debug", ""),
        ("{n} seats failed", "info", ""),
        ("{n} seats failed", "warning", "seat.failed"),
        ("Seat failed: {n}", "info", "seat.failed"),
        ("Seats failed: {exc}", "info", "seat.failed"),
        ("Error rate: {rate}", "info", "error_rate.reported"),
        ("Found {n} errors", "info", ""),
        ("0 errors, 2 warnings", "info", ""),
        ("Only {n} of {m} seats booked", "info", "seat.partly_booked"),
        ("Printing badge: failed ({reason})", "info", "badge.print_failed"),
        ("Seat sync finished: failed", "info", "seat.sync_failed"),
    ],
)
def test_how_many_failed_is_no_failure(namer: Namer, text: str, level: str, name: str) -> None:
    assert _said(namer, text, level=level) == name


@pytest.mark.parametrize(
    ("text", "shown", "name"),
    [
        ("Ticket expired: %s", "n < limit", ""),
        ("Ticket printed: %s", "all(sheets)", ""),
        ("Seat plan loaded: {}", "isinstance(plan, Plan)", ""),
        ("Seat plan loaded: %s", "plan and ok", ""),
        ("Seat plan loaded: %s", "'yes' if plan else 'no'", ""),
        ("Seat booked: %s", "seat_is_booked(n)", ""),
        ("Seat booked: %s", 'reply["booked"]', ""),
        ("Seat booked: %s", "seat._booked", ""),
        ("Turnstile enabled: %s", 'cfg.get("turnstile")', ""),
        ("Turnstile enabled: %s", "settings.DEBUG", ""),
        ("Ticket file exists: %s", "path.exists()", ""),
        ("Ticket file exists: %s", "exists", ""),
        ("Seat plans equal: %s", "x", ""),
        ("Scanner available: {}", "scanner", ""),
        ("Scanner disabled: %s", "scanner.name", "scanner.disabled"),
        ("Ticket file already exists: %s", "target", "ticket_file.already_exists"),
        ("Seat plan loaded: %s", "plan", "seat_plan.loaded"),
        ("Ticket printed: %s", "sheet", "ticket.printed"),
    ],
)
def test_a_value_that_may_be_false_denies_what_stands_before_it(namer: Namer, text: str, shown: str, name: str) -> None:
    assert _said(namer, text, shown) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge should not be printed", ""),
        ("Badge should not have been printed", "badge.unexpectedly_printed"),
        ("Badge should be printed", "badge.print_required"),
        ("Badge should have been printed", "badge.not_printed"),
        ("Badge code must be set", "badge_code.not_set"),
        ("Badge can be printed", ""),
        ("Printer 'a' must run: {reason}", ""),
        ("Saving seats via '[HALL] seat_store' is not compatible with kiosks", ""),
        ("You can see all badges under {url}", ""),
        ("Argument will be ignored", "argument.ignored"),
        ("Seat will be dropped", "seat.dropped"),
        ("Badge layout will be deprecated in a future version", "badge_layout.deprecated"),
        ("Badge layout loaded. The second layout will be ignored", ""),
        ("Booth hire ends in {n} days", "booth_hire.ending"),
        ("Lunch break starts soon", "lunch_break.starting"),
        ("seat_sale_ends_tomorrow", "seat_sale.ending"),
        ("badge_unchanged_skip_reload", "badge.unchanged"),
        ("badge_skipped_printer_failed", "badge.skipped"),
    ],
)
def test_what_may_or_should_be_is_not_so(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Delete worker finished", "delete_worker.finished"),
        ("Print request completed", "print_request.completed"),
        ("Release badge task done", "release_badge_task.completed"),
        ("Release badges done", "badge.released"),
        ("Scan job {n} progress update failed", "scan_job.progress_update_failed"),
        ("badge_printed_already", "badge.already_printed"),
        ("Badge printed already", "badge.already_printed"),
    ],
)
def test_the_deed_is_not_done_to_who_did_it_nor_done_now_when_it_was_before(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Waiting for guest to be seated", "guest.awaited"),
        ("Waiting for scanner to be ready", "scanner.awaited"),
        ("Press Ctrl+C to stop", ""),
        ("Testing badge layout for {x} has not been implemented", "badge_layout.test_not_implemented"),
        ("Printer {p} present without paper", "printer.paper_missing"),
        ("Printer {p} responded with malformed data", "printer.data_malformed"),
        ("Printer at {url} responded in {t}s", "printer.responded"),
        ("Not accepting used tickets", "ticket.not_accepted"),
        ("Usage report for badge %s", ""),
        ("Badge {b} is {reason}; it will NOT be printed", ""),
        ("New {ticket} saved", "ticket.saved"),
        ("New {x} saved", ""),
        ("{fn} took {t}s", ""),
        ("Query: {q}", "query.reported"),
        ("Response: {r}", "response.reported"),
        ("Path: {p}", "path.reported"),
    ],
)
def test_no_deed_is_invented_and_no_other_thing_does_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "shown", "name"),
    [
        ("%s released %s", ("user", "seat"), "seat.released"),
        ("{user} released {seat}", (), "seat.released"),
        ("Released {seat}", (), "seat.released"),
        ("User %s released %s", ("uid", "seat"), "seat.released"),
        ("User %s released %s", ("uid", "x"), ""),
        ("User released %s", ("x",), ""),
        ("User released %s", ("user.id",), "user.released"),
        ("User released {user_id}", (), "user.released"),
        ("User %s joined %s", ("uid", "room"), "user.joined"),
        ("Worker {w} processed {job}", (), "job.processed"),
        ("Job {n} finished {status}", (), "job.finished"),
        ('{payload["user"]["id"]} logged in', (), "user.logged_in"),
        ("Model selected multiple names: {x}", (), "model.multiple_names_selected"),
        ("Server has closed {seat}", (), "seat.closed"),
        ("Plugin {p} has registered {badge}", (), "badge.registered"),
        ("Service {p} has removed {x}", (), ""),
        ("Client {p} has sent {n} badges", (), "client.badges_sent"),
        ("User {uid} has joined {room}", (), "user.joined"),
    ],
)
def test_a_deed_is_not_done_to_its_doer(namer: Namer, text: str, shown: tuple[str, ...], name: str) -> None:
    assert _said(namer, text, *shown) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printing badges with tray set to 3 is deprecated", "badge.print_deprecated"),
        ("Configuring the desk through the file is no longer supported", "desk.configure_no_longer_supported"),
        ("Using a printer version {v} is not recommended, it may jam", "printer_version.use_not_recommended"),
        ("Passing a tray to a printer is not allowed", "tray.pass_not_allowed"),
        ("Loading badges completely from a file is deprecated", "badge.load_deprecated"),
        ("Connecting to the old hall is discouraged", "old_hall.connect_discouraged"),
        ("Constructing a BadgeException without a code will be prohibited", "badge_error.construct_prohibited"),
        ("Calling hall.{deed} is not supported yet", "hall.call_not_supported"),
        ("Removing badge that is no longer supported", "badge.removing"),
        ("Removing tray as its badge is deprecated", "tray.removing"),
    ],
)
def test_a_deed_that_is_spoken_of_is_not_under_way(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, level="warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seat ticket expiration is {date}", "seat_ticket.expiration_reported"),
        ("Hall shutdown is {state}", "hall.shutdown_reported"),
        ("Insufficient tray capacity available: {n}", "tray_capacity.insufficient"),
        ("You have set SEAT_COUNT to an invalid value: {value}", "seat_count.invalid"),
        ("Did not receive badges from the printer", "badge.not_received"),
        ("Failed finding badge name", "badge_name.not_found"),
        ("Badges for hall {hall} can't be found in tray", "badge.not_found"),
        ("Kiosk no badges were found for this hall", "kiosk.badges_not_found"),
        ("KIOSK --no-print have been used", ""),
        ("Rejected attempt to open hall ({hall})", "hall.open_refused"),
        ("Blocked attempt to reset the badge {badge}", "badge.reset_refused"),
        ("Ignoring attempt to open hall {hall}", "hall.open_ignored"),
    ],
)
def test_what_is_lacked_shown_or_refused_is_not_done(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge {x} has expired without being printed", "badge.expired"),
        ("Channel to badge printer was not set up properly", "channel.not_set_up"),
        ("Tried to open hall and received an error", "hall.open_error"),
        ("Hall info with key {k} is of type {t} and can not be deleted", "hall_info.delete_failed"),
        ("The badge {k} is an internal entry and cannot be modified", "badge.modify_failed"),
        ("The hall badge does neither contain a serial nor a user", "hall_badge.serial_missing"),
        ("Printer seems to be successful", "printer.possibly_succeeded"),
        ("Print appears to be complete", "print.possibly_completed"),
        ("Badge must have been deleted", "badge.possibly_deleted"),
        ("The desk will crash without ink", "desk.crash_expected"),
        ("Printer no longer works with plastic", "printer.no_longer_working"),
    ],
)
def test_what_was_not_reached_or_only_seems_so_is_not_told_as_done(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge No.{n} does not exist in the hall register", "badge.not_found"),
        ("Badge No. {n} printed", "badge.printed"),
        ("Badge sorting didn´t rename any seats", "badge_sorting.seats_not_renamed"),
        ("Connection from {c} lost before badge headers were read", "connection.lost"),
        ("Badge in tray {x} deleted while the hall was closed", "badge.deleted"),
        ("Tray for guest who was banned is locked", "tray.locked"),
        ("Marked badge as needing a check after its seat was rejected", "badge.marked"),
        ("Deleted {n} old badges of {m} checked", "old_badge.deleted"),
        ("Scanner ignoring missing file {x}", "scanner.missing_file_ignored"),
        ("Handler for {hall} raised while printing badge {b}", "handler.print_error"),
    ],
)
def test_what_is_said_of_another_thing_or_time_is_not_told_of_this(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("connect to badge printer error: {e}", "badge_printer.connect_error"),
        ("login to desk fail", "desk.login_failed"),
        ("write to tray {x} error", "tray.write_error"),
        ("fetch badge from desk timeout", "badge.fetch_timed_out"),
        ("Sending badge to printer error: {e}", "badge.send_error"),
        ("connect to printer success", "printer.connected"),
        ("Checking badges for errors", "badge.checking"),
        ("Abort on print failure", ""),
        ("Increase the ink to prevent this error", ""),
        ("Mask appears twice", "mask.duplicate"),
    ],
)
def test_how_a_deed_ended_is_told_though_its_verb_has_no_form(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Opened tray no %d", "tray.opened"),
        ("failed to wake printer no %03d", "printer.wake_failed"),
        ("Guest no {n} is seated", "guest.seated"),
        ("seat no. {x} closed", "seat.closed"),
        ("Hall has no %d chairs", "hall.chairs_missing"),
        ("Scan found no {n}", "scan.lookup_failed"),
    ],
)
def test_the_number_of_a_thing_denies_nothing(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name
