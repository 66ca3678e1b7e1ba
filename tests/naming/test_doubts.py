"""What goes on among errors may have failed, what is shown is no deed, and what a sentence restricts or rules out is not told as so."""

import pytest

from migrate_logs.naming import Message, Namer


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer()


def _name(namer: Namer, text: str, level: str = "info") -> str:
    return namer.name(Message(text, level=level, module="app/jobs/desk.py", function="Desk.run")).name


@pytest.mark.parametrize("level", ["error", "exception", "critical"])
@pytest.mark.parametrize("text", ["Printing {badge} for hall {hall}", "Sending badge to {guest}", "Loading seats"])
def test_of_what_is_under_way_among_errors_nobody_knows_whether_it_goes_on(namer: Namer, text: str, level: str) -> None:
    assert namer.name(Message(text, level=level)).confidence < 0.6
    assert namer.name(Message(text, level="info")).confidence > 0.6


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printing badge for {guest}: {exc}", "badge.print_error"),
        ("Setting price of seat {x}: {error}", "seat.price_set_error"),
        ("Loading seats... failed", "seat.load_failed"),
    ],
)
def test_the_error_behind_what_was_under_way_tells_that_it_failed(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, "error") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dropping bad badge {x}", "bad_badge.dropping"),
        ("Aborting print: {exc}", "print.aborting"),
        ("Disabling desk {desk}", "desk.disabling"),
    ],
)
def test_what_is_done_about_an_error_goes_on(namer: Namer, text: str, name: str) -> None:
    answer = namer.name(Message(text, level="error", module="app/jobs/desk.py", function="Desk.run"))
    assert (answer.name, answer.confidence > 0.6) == (name, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fetching poster through the `print` command failed: {exc}", "poster.fetch_failed"),
        ("Printing {n} badges on the second printer has failed", "badge.print_failed"),
        ("Moving badge {x} to failed", "badge.moving_to_failed"),
    ],
)
def test_a_deed_failed_wherever_it_was_done(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, "warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("seat print start {print_start}", "seat.print_start_reported"),
        ("seat print start {x}", "seat.print_started"),
        ("Removing old seat setting: {key}", "old_seat_setting.removing"),
        ("seat setting: {key}", "seat_setting.reported"),
        ("Print tray = {tray}", "print_tray.reported"),
        ("Hall state: leader {x} desk {y}", "hall_state.reported"),
        ("Enabled printers: {enabled_printers}", "enabled_printer.reported"),
        ("Enabled printers: {names}", "printer.enabled"),
        ("Badge being sent is {badge}", "badge.reported"),
        ("Badge is being sent to {guest}", "badge.sending"),
    ],
)
def test_what_is_shown_is_no_deed(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Desk init: trying to open the tray", "tray.opening"),
        ("Desk startup: printing badges", "badge.printing"),
        ("Desk startup: {n} seats", "desk.started"),
    ],
)
def test_a_beginning_gives_way_to_what_it_consists_of(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("door_side must be either 'primary' or 'secondary'", "door_side.invalid"),
        ("Hall must be open or closed", "hall.invalid"),
        ("Hall must be open", "hall.not_open"),
        ("Badge {x} should not have a border", "badge.border_unexpected"),
        ("Folded badges supported by the printer only from 2020 on", "folded_badge.unsupported"),
        ("Please first print the badge", "badge.print_required"),
        ("No need for printing another badge, exiting", "badge.print_skipped"),
    ],
)
def test_what_is_ruled_out_or_asked_for_is_not_so(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BADGE_KEY already set skipping", "badge_key.already_set"),
        ("Hall is not open skipping seats", "hall.not_open"),
        ("Worker has stopped ignoring seats", "worker.seats_ignoring_stopped"),
    ],
)
def test_a_sentence_ends_where_what_is_done_because_of_it_begins(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Including badge {x} since it is paid", "badge.including"),
        ("Failed to print all badges including {x}", "badge.print_failed"),
        ("Trying again in {n} seconds", "desk.retrying"),
        ("Primary crashed", "primary.crashed"),
        ("Demoting primary during the night", "primary.demoting"),
        ("The parity bit is not set on badge {x}", "parity_bit.not_set"),
        ("starling binary check failed", "starling.binary_check_failed"),
    ],
)
def test_a_word_is_what_it_is_where_it_stands(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hosted seating -- moving trays", "tray.moving"),
        ("Hosted seating -- testing phase -- Closing desk {x}", "testing_phase.desk_closing"),
        ("Stopped seating -- out of memory", "desk.seating_stopped"),
        ("Zigging desk response: {reply}", "zigging_desk_response.reported"),
        ("Sending response: {reply}", "response.sending"),
        ("Loading state done", "state.loaded"),
        ("Streaming session done", "streaming_session.completed"),
    ],
)
def test_a_title_is_no_deed_and_a_deed_no_title(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seat {key}={value} closed", "seat.closed"),
        ("Configured tray {key}={value} is not available here", "tray.not_available"),
        ("badge option {key}={value} failed validation, using {x}", "badge_option.validation_failed"),
        ("Tray {x} and above are not supported", "tray.not_supported"),
        ("Expected tray {x} to exist, but it did not", "tray.not_found"),
        ("Printer failed retry threshold reached", "printer.failed"),
        ("Would not print anything", "desk.nothing_printed"),
    ],
)
def test_what_a_value_is_or_may_be_parts_no_sentence(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    "text",
    ["Desk requires either a printer or a guest", "Encoding detection on badge {x}", "Training extraction on tray {x}"],
)
def test_one_of_two_things_and_a_deed_that_may_be_a_sort_of_another_are_unsure(namer: Namer, text: str) -> None:
    assert namer.name(Message(text)).confidence < 0.6


@pytest.mark.parametrize("text", ["Desk requires a printer", "Processing deletion of {tray}", "Encoding badge {x}"])
def test_a_thing_and_a_deed_alone_are_surer(namer: Namer, text: str) -> None:
    assert namer.name(Message(text)).confidence > 0.6


@pytest.mark.parametrize(
    "text",
    ["Badge {x} was sent to printer", "The printer returned: {text}", "Received badge for hall {x}", "Badge stored"],
)
def test_what_was_done_as_it_should_be_is_no_error(namer: Namer, text: str) -> None:
    assert namer.name(Message(text, level="error", module="app/jobs/desk.py")).confidence <= 0.6


@pytest.mark.parametrize("text", ["Multiple badges sent to {x}", "Broken badge received", "Printer crashed"])
def test_an_error_may_be_that_it_was_done_to_such_a_thing(namer: Namer, text: str) -> None:
    assert namer.name(Message(text, level="error", module="app/jobs/desk.py")).confidence > 0.6
