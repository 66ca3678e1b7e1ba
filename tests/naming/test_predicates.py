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
        ("Printer keeps requesting badge {badge}", "printer.badge_requesting"),
        ("Printer kept printing", "printer.printing"),
        ("Forcing hall {hall} to fail", "hall.fail_forcing"),
        ("Open a badge for the lost halls", "badge.opening"),
        ("Print request {x} is in {state} state", "print_request.state_reported"),
    ],
)
def test_what_goes_on_is_told_by_its_own_verb(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The badge specified ({badge}) is not supported.", "badge.not_supported"),
        ("The tray selected is not open", "tray.not_open"),
        ("The seat list given is not valid", "seat_list.not_valid"),
        ("Badge at slot {slot} on hall {hall} set", "badge.set"),
        ("Badge for hall {hall} unloaded and released", "badge.unloaded"),
        ("All badges in tray finished printing", "badge.printed"),
        ("Badges in tray started printing", "badge.printing_started"),
        ("Successful login to the hall", "login.succeeded"),
        ("Need authorization when calling the printer", "authorization.required"),
        ("Retrying to get badges from tray", "badge.get_retrying"),
        ("Access denied in getting the badge list", "badge_list.get_denied"),
    ],
)
def test_what_stands_between_subject_and_verb_is_no_end(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printing worker exiting, stop is set", "printing_worker.exiting"),
        ("Seating thread starting", "seating_thread.starting"),
    ],
)
def test_what_a_worker_is_for_is_not_done_to_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Retrieving {badge_url} returned {code} status code", "status_code.returned"),
        ("Scanning {tray} yielded seats", "seat.yielded"),
    ],
)
def test_what_a_deed_gave_is_nothing_that_was_done(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seats are assumed to be unsorted, plan is kept", "seat.assumed_unsorted"),
        ("Tray believed to be empty", "tray.believed_empty"),
        ("Leaving seat plan unprinted", "seat_plan.left_unprinted"),
        ("Badges must have a photo.", "badge.photo_missing"),
    ],
)
def test_what_is_said_of_a_thing_is_told(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Setting rows of non-window SeatPlan objects", "seat_plan_object.rows_setting"),
        ("Invalid DESK_HALL_PRINT_TIMEOUT_S={raw}; using {limit}s", "desk_hall_print_timeout.invalid"),
    ],
)
def test_what_is_cut_off_a_long_category_denies_nothing_and_names_nothing(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Logged into Badge Hub as {nick}", "badge_hub.logged_in"),
        ("Signed into desk", "desk.signed_in"),
        ("Logged into {self.base_url}", "desk.logged_in"),
    ],
)
def test_what_is_logged_into_is_not_logged(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printer {p.nick} is tracked and cannot be removed.", "printer.remove_failed"),
        ("Badge was archived and could not be printed", "badge.print_failed"),
        ("Badge is deprecated and cannot be printed", "badge.deprecated"),
    ],
)
def test_what_could_not_be_is_told_before_the_reason(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize("text", ["Error with id {exc_id}: {trace}", "Error ID: {exc_id}"])
def test_the_id_of_an_error_has_none(namer: Namer, text: str) -> None:
    assert _said(namer, text, "error") == "desk.error"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Disabling auto-printing because no tray is there", "auto_printing.disabling"),
        ("Auto-printing badges", "badge.printing"),
    ],
)
def test_what_goes_on_by_itself_keeps_its_auto_where_it_is_the_thing(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


def test_a_message_with_ids_is_a_thing(namer: Namer) -> None:
    assert _said(namer, "Reprinting {message_ids} on tray {tray}", function="Hall.reprint") == "message.reprinting"
    assert _said(namer, "Reprinting {message}", function="Hall.reprint") == "hall.message_reprinting"


def test_an_example_is_no_category(namer: Namer) -> None:
    assert namer.name(Message("Paused", module="examples/booth/example.py")).name == "booth.paused"


@pytest.mark.parametrize(
    ("function", "name"),
    [
        ("WrappedClient.show", "wrapped_client.url_reported"),
        ("PrintableBadgeError.show", "printable_badge.url_reported"),
        ("HallReadableError.show", "hall_readable_error.url_reported"),
    ],
)
def test_a_class_is_not_called_by_an_adjective(namer: Namer, function: str, name: str) -> None:
    assert _said(namer, "{url}", function=function) == name


def test_what_the_reader_has_done_is_no_advice(namer: Namer) -> None:
    assert _said(namer, "You have set a badge for {guest} in booth mode") == "badge.set"
    assert _said(namer, "Set your badge") == "badge.set_advised"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Unmounting {tray} generation {self.generation}", "tray.unmounting"),
        ("Going to use {hall_id} version {version}", "hall.using"),
        ("Loaded {tray} version", "tray.version_loaded|version.loaded"),
    ],
)
def test_the_version_of_a_thing_tells_which(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) in name.split("|")


def test_a_label_is_not_surely_what_a_deed_is_done_to(namer: Namer) -> None:
    message = Message("[Booth] Discarding {name} because of {reason}")
    assert namer.name(message).confidence < 0.8


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SEAT_HELLO indicated the desk did not take the tray's badge. Asked for '{b}'", "desk.tray_badge_not_taken"),
        ("Guest says badge cannot be printed on tray", "badge.print_failed"),
        ("Desk reports that printer is not ready", "printer.not_ready"),
        ("Desk indicates printer is offline", "desk.printer_offline"),
        ("Guest reported no badge", "guest.badge_not_reported"),
    ],
)
def test_what_somebody_denies_of_another_is_told_of_that(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


def test_what_works_is_not_what_is_worked_on(namer: Namer) -> None:
    assert _said(namer, "Working tray closed during printing; opening it again", "warning") == "tray.closed"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seats are already part of {hall.name}", "seat.already_present"),
        ("Guest {nick} is already a member of {name}", "guest.already_present"),
        ("Seat is already in the hall", "seat.already_in_hall"),
    ],
)
def test_what_is_part_of_something_already_is_present(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "function", "name"),
    [
        ("Send exception: {exc}", "BadgePrinter.send", "badge_printer.send_error"),
        ("Reset complete. Removed {n} seats", "BadgePrinter.reset", "badge_printer.reset_completed"),
        ("Delete failed", "print_badge", "delete.failed"),
        ("Search failed", "BadgePrinter.search", "search.failed"),
    ],
)
def test_the_verb_that_a_method_is_called_by_is_a_deed_of_its_class(
    namer: Namer, text: str, function: str, name: str
) -> None:
    assert _said(namer, text, "error", function) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tray used by the hall '{name}' is not a seat tray.", "tray.not_seat_tray"),
        ("Seat passed to the printer is not a valid badge", "seat.invalid"),
        ("Attempting to pin badges to {tray} isn't supported.", "badge.pin_unsupported"),
    ],
)
def test_what_a_thing_is_not_is_told_and_no_deed_that_describes_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, "warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Desk named trays that are not supported", "desk.trays_not_supported"),
        ("The seat plan specifies rows that are not present in the hall", "seat_plan.rows_not_present"),
        ("Desk named trays that were printed", "desk.trays_named"),
    ],
)
def test_what_the_object_is_not_is_told_before_what_was_done_with_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text, "warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Expired badges deleted {count}", "badge.deleted"),
        ("Duplicate seats removed {count}", "seat.removed"),
        ("Duplicate seats {count}", "seat.duplicate"),
    ],
)
def test_what_is_done_to_bad_things_is_the_event_also_where_their_number_follows(
    namer: Namer, text: str, name: str
) -> None:
    assert namer.name(Message(text)).name == name


def test_an_alarm_that_is_not_given_does_not_take_the_place_of_what_happened(namer: Namer) -> None:
    assert namer.name(Message("Badge printer lost, but no exception was raised", level="warn")).name == (
        "badge_printer.lost"
    )


def test_a_hash_stands_for_what_it_is_the_hash_of(namer: Namer) -> None:
    assert namer.name(Message("sending {badge_hash} to {desk}")).name == "badge.sending"
