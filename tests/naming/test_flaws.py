"""A deed whose means or end was wrong is not told as done as it should be."""

import pytest

from migrate_logs.naming import Message, Namer


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer()


def _name(namer: Namer, text: str, level: str = "warning") -> str:
    return namer.name(Message(text, level=level, module="app/jobs/desk.py", function="Desk.run")).name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Guest account {x} linked to incorrect guest {y}: check-in will fail",
            "guest_account.linked_to_incorrect_guest",
        ),
        ("Badge {x} printed on wrong desk {y}", "badge.printed_on_wrong_desk"),
        ("Badge image decoded to empty content", "badge_image.decoded_to_empty_content"),
        ("Ticket loaded from stale cache", "ticket.loaded_from_stale_cache"),
        ("Using printer {x} with incompatible driver", "printer.used_with_incompatible_driver"),
        ("Printing badge {x} with empty name", "badge.printing_with_empty_name"),
        ("Request for badge with expired key {x}", "badge.requested_with_expired_key"),
        ("Desk received ticket on unexpected channel {x}", "desk.ticket_received_on_unexpected_channel"),
        ("Job {x} is running on an outdated worker", "job.running_on_outdated_worker"),
        ("Seat map resolved to nonexistent hall {x}", "seat_map.resolved_to_nonexistent_hall"),
        ("Request from unauthorized desk {x} accepted", "request.accepted_from_unauthorized_desk"),
        ("Plan containing invalid rows saved", "plan.saved_with_invalid_rows"),
        ("Session started by disabled guest {x}", "session.started_by_disabled_guest"),
        ("Connection to wrong printer opened", "wrong_printer.connection_opened"),
        ("Guest {x} is using an unsupported browser", "guest.browser_unsupported"),
        ("Desk {x} uses deprecated option {y}", "desk.option_deprecated"),
        ("Reading from tray {x} gave no badges", "tray.badges_not_given"),
        ("Reading from printer socket returned no data", "printer_socket.data_not_returned"),
        ("Plan name {x} reduced to blank", "plan_name.reduced_to_blank"),
        ("Conflicting seat plan carried by {x}", "conflicting_seat_plan.carried"),
    ],
)
def test_what_is_wrong_with_a_deed_is_told_with_it(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dropped ticket with unknown tray {x}", "ticket.dropped"),
        ("Checking plan {x} for missing rows", "plan.checking"),
        ("Printing badges because of missing tickets", "badge.printing"),
        ("Found badge after opening an empty tray", "badge.found"),
        ("Printer started with missing badge handling", "printer.started"),
        ("Printed trays with {n} sheets of blank paper", "tray.printed"),
    ],
)
def test_a_flaw_that_is_the_reason_or_is_sought_is_no_flaw_of_the_deed(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, "info") == name


@pytest.mark.parametrize(
    "text",
    [
        "Badge {x} bound to wrong {y}",
        "Assume printer {x} as unavailable",
    ],
)
def test_a_flaw_that_no_noun_tells_makes_the_deed_unsure(namer: Namer, text: str) -> None:
    assert namer.name(Message(text, level="warning", module="app/jobs/desk.py")).confidence <= 0.55


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seat {x} is already being tracked", "seat.already_tracked"),
        ("Badge {x} is already being printed", "badge.already_printing"),
        ("Hall is already being moved to {x}", "hall.already_moving"),
        ("Row already unassigned, going on", "row.already_unassigned"),
    ],
)
def test_what_already_goes_on_keeps_its_already(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge {x} printed with no name", "badge.printed_without_name"),
        ("Order {x} for {y} closed by {z} without receipt", "order.closed"),
        ("Opening hall {x} from {y} without permit", "hall.opening_without_permit"),
        ("Printer {x} started with no tray given", "printer.started_without_tray"),
        ("kiosk.xml named TrayKey with neither seat nor hall", "kiosk.tray_key_named_without_seat"),
    ],
)
def test_what_a_deed_lacked_is_told_with_it(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Printer called '{x}', which is not among the trays",
        "Badge {x} ends with a dash, this is not allowed",
        "Desk is connected but should not be",
        "Seat {x} assigned, though it was not free",
    ],
)
def test_a_deed_that_what_follows_denies_is_not_sure(namer: Namer, text: str) -> None:
    event = namer.name(Message(text, level="warning", module="app/jobs/desk.py"))
    assert event.confidence < 0.6 or "not" in event.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Got badge request from {x}, ignoring", "badge_request.ignored"),
        ("Received ticket for {x}; dropping", "ticket.dropping"),
        ("Received ticket for {x}, waiting", "ticket.received"),
    ],
)
def test_what_is_turned_away_is_told_so_and_not_as_received(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize("shown", ["{'is' if ok else 'is not'} valid", "{'is not' if lost else 'is'} ready"])
def test_that_a_thing_is_so_is_not_sure_where_only_a_value_tells(namer: Namer, shown: str) -> None:
    assert namer.name(Message(f"Badge {{x}} {shown}", module="app/jobs/desk.py")).confidence <= 0.55


@pytest.mark.parametrize(
    ("text", "function", "name"),
    [
        ("_get_seat_rows(hall={x}): connected_rows={rows}", "Store._get_seat_rows", "seat_row.reported"),
        ("_get_seat_rows(hall={x})", "Store._get_seat_rows", "seat_row.getting"),
        ("Narrowed to these halls: {x}", "Store.pick", "hall.narrowed"),
        ("Badge is all good", "Store.check", "badge.healthy"),
    ],
)
def test_what_came_of_a_call_is_shown(namer: Namer, text: str, function: str, name: str) -> None:
    assert namer.name(Message(text, module="app/jobs/store.py", function=function)).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge {x} resolved to more than one guest", "badge.guest_ambiguous"),
        ("Ticket {x} was used after its expiry", "ticket.used_after_expiry"),
        ("Key {x} presented after revocation", "key.presented_after_revocation"),
        ("Guest entered with disallowed badge {x}", "guest.entered_with_disallowed_badge"),
        ("Found seat with non-numeric row", "seat.found_with_non_numeric_row"),
        ("Printer failed to become ready", "printer.not_ready"),
        ("Desk at the gate could not become ready", "desk.not_ready"),
        ("Badge name cannot be empty", "badge_name.empty"),
        ("Attempt to read tray {x} belonging to another guest", "tray.read_attempted"),
    ],
)
def test_what_came_too_late_or_to_the_wrong_thing_is_told(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Badge printed for hall {x}. This should never happen.",
        "Got a badge of a guest who left, which shouldn't occur",
        "Using plan with two rows, not yet supported",
        "Returning half of the plan despite an error: {exc}",
        "Printed badge belonging to another guest",
        "Used the old printer. This is not recommended",
        "Desk opened while hall {x} is closed",
        "Badge {x} printed outside opening hours",
    ],
)
def test_a_deed_that_should_not_be_is_never_told_as_sure(namer: Namer, text: str) -> None:
    assert namer.name(Message(text, level="warning", module="app/jobs/desk.py")).confidence <= 0.6
