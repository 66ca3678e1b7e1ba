"""A thing is told by its name, a fault by what it befell, and what is still to be done is not told as done."""

import pytest

from migrate_logs.naming import Message, Namer


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer()


def _name(namer: Namer, text: str, level: str = "info") -> str:
    return namer.name(Message(text, level=level, module="app/jobs/desk.py", function="Desk.run")).name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Starting badge id: {x.pk}", "badge.starting"),
        ("Could not print badge ID: {x}", "badge.print_failed"),
        ("Found badge id: {x}", "badge_id.found"),
        ("Adding unique id: {x}", "unique_id.adding"),
        ("Badge id not found: no tray", "badge_id.not_found"),
        ("Badge id: {x}", "badge_id.reported"),
    ],
)
def test_what_is_known_by_its_id_is_told_and_not_the_id(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge {badge.id}: {exc}", "badge.error"),
        ("Printer {name}: {str(err)}", "printer.error"),
        ("Badge {x}: {e.message}", "badge.error"),
        ("Badge {x}: {badge.colour}", "badge.reported"),
    ],
)
def test_a_thing_with_an_exception_behind_it_is_an_error_of_the_thing(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, level="warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{func.__name__} took {x:.2f} seconds", "function.completed"),
        ("Calling {self.fn.__qualname__} with {args}", "function.calling"),
        ("{method.__name__} finished", "method.finished"),
        ("{cls.__name__} loaded", "desk.loaded"),
    ],
)
def test_the_name_of_what_is_called_shows_a_function(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bad request fetching badges to {tray}: {exc}", "badge.fetch_error"),
        ("Invalid response parsing badge {x}", "badge.parse_error"),
        ("Invalid request containing badges", "request.invalid"),
        ("Printer has a mismatch between trays and sheets", "printer.mismatched"),
        ('Printer version {x} in hall "{y}" has a mismatch between trays and sheets', "printer_version.mismatched"),
        ("badge {x} has neither a name nor a number", "badge.name_missing"),
        ("Insert of existing badge {x}", "badge.already_exists"),
        ("Delete of nonexistent badge: {x}", "badge.not_found"),
        ("Update of missing seat {x} ignored", "missing_seat.update_ignored"),
        ("Different number of badges and seats for {x} ({n} != {m})", "badge.number_mismatched"),
        ("Vid3oed: Something went wrong", "vid3oed.error"),
    ],
)
def test_what_went_wrong_is_told_of_the_thing_that_it_went_wrong_with(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, level="warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("All the trays are already closed", "tray.already_closed"),
        ("Deferring handling badge {x}", "badge.handle_deferred"),
        ("Attempting closing tray {x}", "tray.closing"),
        ("Forcing closing tray", "tray.force_closing"),
        ("Forcing rendering support", "rendering_support.forcing"),
        ("Trigger restart of printer {x}", "printer.restart_triggering"),
        ("Trigger timeout for {x}", "trigger.timed_out"),
        ("Marking badge {x} printed", "badge.marking_as_printed"),
        ("Rest method of badge {x}", "badge.rest_method_reported"),
    ],
)
def test_what_is_still_to_be_done_is_not_told_as_done(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The badge specified ({x}) is not supported.", "badge.not_supported"),
        ("The badge passed was not printed", "badge.not_printed"),
        ("'seat_row' arg parsed was not a number", "seat_row_arg.invalid"),
        ("No badge was specified", "badge.not_specified"),
        ("{class_name} no badge printer client found for tray", "badge_printer_client.not_found"),
        ("Printers which failed self-check: {names}", "printer.self_check_failed"),
        ("Badges that did not print: {names}", "badge.not_printed"),
        ("Tray has type {t} which is not supported", "tray.type_not_supported"),
        ("Print queue down at {x}", "print_queue.down"),
        ("Reprint upon partial tray failure is not implemented. Retrying", "reprint.not_implemented"),
        ("Exception while JSON parsing badge body: {exc}", "badge_body.parse_error"),
        ("Tray data for seat {x} should be a dictionary", "tray_data.invalid"),
    ],
)
def test_what_is_said_of_a_thing_is_told_behind_all_that_describes_it(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, level="warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("--start-row can't be greater than --end-row", "start_row.too_high"),
        ("Seat must not be larger than {n}", "seat.too_large"),
        ("Seat row cannot be shorter than its hall", "seat_row.too_short"),
        ("Badge colour cannot be {x}", "badge_colour.invalid"),
        ("Badge cannot be printed", "badge.print_failed"),
    ],
)
def test_what_may_not_be_is(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, level="error") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge for guest {x} printed and released", "badge.printed"),
        ("Going to figure out the printer version", "printer_version.determining"),
        ("Tray {x} choosen", "tray.chosen"),
    ],
)
def test_a_deed_is_told_behind_the_place_of_its_thing_and_by_a_plain_verb(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Couldn't (re)connect printer after a change: {err}", "printer.connect_failed"),
        ("(Re)starting printer", "printer.starting"),
        ("No *.png files found in {tray}", "png_file.not_found"),
        ("There don't appear to be any badges", "badge.not_found"),
        ("There seems to be no printer", "printer.missing"),
        ("Colour supported currently only on paper", "colour.unsupported"),
        ("Reprint only possible from {tray}", "reprint.restricted"),
        ("Hall plan contains seats not printed by {x}", "hall_plan.seats_not_printed"),
        ("Idle timeout detected", "idle_timeout.detected"),
        ("Using a printer driver < {x} is not recommended", "printer_driver.use_not_recommended"),
    ],
)
def test_what_is_denied_or_bounded_is_not_told_as_so(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, level="warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Desk settings, version or printers changed, printing", "desk_settings.changed"),
        ("Badges, trays and seats loaded", "badge.loaded"),
        ("Badge printed, tray and seat closed", "badge.printed"),
        ("In hall, tray or seat not found", "tray.not_found"),
        ("{n} mugs were moved to {x}", "mug.moved"),
        ("Not the first tray: {x}", "tray.not_first"),
        ("Printer {x} is not known to work with this tray", "printer.work_not_known"),
        ("Badge is not printed", "badge.not_printed"),
    ],
)
def test_the_first_of_a_row_is_told_for_all_and_what_it_is_not_for_what_it_is(
    namer: Namer, text: str, name: str
) -> None:
    assert _name(namer, text, level="error") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Error connect to printer {p}", "printer.connect_error"),
        ("Error when create tray", "tray.create_error"),
        ("Error while execute plan", "plan.execute_error"),
    ],
)
def test_the_bare_verb_behind_an_error_is_what_was_tried(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stale badge of {x} removed", "stale_badge.removed"),
        ("Duplicate badge from {x} was merged", "duplicate_badge.merged"),
        ("Orphaned badge in {x} moved to {y}", "orphaned_badge.moved"),
        ("Unread counter for {x} went negative", "unread_counter.negative"),
        ("Invalid badge from {x} found", "badge.invalid"),
        ("Stale badge of {x}", "badge.stale"),
    ],
)
def test_what_was_done_about_a_faulty_thing_is_told_and_not_its_fault(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Unexpected {type(exc).__name__} while printing badge {x}", "badge.print_error"),
        ("Unhandled {exc.__class__.__name__} in badge loop", "badge_loop.unhandled_error"),
        ("Unexpected {exc!r} from printer {x}", "printer.error"),
        ("Unexpected {seat} while printing badge {x}", "seat.unexpected"),
    ],
)
def test_an_exception_that_is_shown_is_told_with_what_is_said_of_it(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, "error") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Is the printer closed? badge={x} not found", "badge.not_found"),
        ("Was the desk moved? No seat for {x}", "seat.missing"),
        ("Is the printer running? Check port {x}", "printer.running_questioned"),
        ("Is the badge printed? Let us print it", "badge.print_questioned"),
    ],
)
def test_what_is_known_is_told_and_not_what_is_only_asked(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, "warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{n} badges read / {m} badges written", "badge.read"),
        ("Seat cache: {n} hits / {m} misses", "seat_cache.reported"),
    ],
)
def test_a_slash_between_counts_parts_them(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{desk} - error badge printing for {guest}", "badge.print_error"),
        ("Error desk closing at {x}", "desk.close_error"),
        ("{code} error hit printing badge: {msg}", "badge.print_error"),
        ("Error hit while printing badge {x}", "badge.print_error"),
        ("Error handler starting on {port}", "error_handler.starting"),
        ("Error message sending to {guest}", "error_message.sending"),
        ("Fetching old seat errors for {hall}", "old_seat_error.fetching"),
        ("Listing print failures of {desk}", "print_failure.listing"),
        ("Collecting seat errors", "seat_error.collecting"),
        ("Fetching seat error: {e}", "seat.fetch_error"),
    ],
)
def test_an_error_of_a_deed_is_told_apart_from_what_is_done_with_errors(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, "error") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Error closing tray:{x} error:{msg}", "tray.close_error"),
        ("Failed printing badge:{x} tray:{y}", "badge.print_failed"),
        ("error seat:{x} hall:{y}", "seat.error"),
        ("Printing badge:{x} tray:{y}", "badge.printing"),
        ("Error closing id:{x} row:{y}", "desk.close_error"),
        ("error code:{x} message:{y}", "desk.error"),
    ],
)
def test_a_glued_key_is_what_a_sentence_without_a_thing_is_about(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, "error") == name


def test_a_sentence_that_runs_on_ends_before_a_title(namer: Namer) -> None:
    assert _name(namer, "Failed to print badge.Seat Row name: {x}", "error") == "badge.print_failed"
