"""Sentences whose parts stand apart or in another order: the verb is found, and who does it is not what it is done to."""

import pytest

from migrate_logs.naming import Message, Namer

SURE_ENOUGH = 0.6


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer()


def _said(namer: Namer, text: str) -> str:
    named = namer.name(Message(text))
    return named.name if named.confidence >= SURE_ENOUGH else ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Guest {g} from {desk} requested seat {s}", "guest.seat_requested"),
        ("Printer {p} with tray {t} deleted badge {b}", "printer.badge_deleted"),
        ("Repaint of {hall} affected {n} seats", "hall.repaint_seats_affected"),
        ("The request to {desk} did not complete within {n} seconds", "request.not_completed"),
        ("Badge in tray {t} of hall {h} is not in the plan", "badge.not_in_plan"),
        ("Door to hall {x} closing", "door.closing"),
        ("Repaint for {x} waiting for more trays", "repaint.waiting"),
        ("Trays of sort {x} to print badges: {n}", ""),
        ("Badges found in {x}: {n}", "badge.found"),
    ],
)
def test_a_verb_behind_the_place_of_its_subject_is_told(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printer supports {feature}", "printer.feature_supported"),
        ("Doorkeeper rejects {article}", "doorkeeper.article_rejected"),
        ("Printer {p} handles {x}", "printer.handling"),
        ("Tray {t} owns {k}", "tray.owning"),
        ("Guest enters {room}", "guest.entered"),
        ("Printer returns {status}", "printer.returned"),
        ("Stale badge of {x} removed", "stale_badge.removed"),
        ("Printer host not found {self.host}", "printer.host_not_found"),
    ],
)
def test_who_does_it_to_a_value_has_it_not_done_to_himself(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printing badge {b} signed by {g} for hall {h}", "badge.printing"),
        ("Restarting printer {p} killed by {sig}", "printer.restarting"),
        ("Exporting badge {b} cancelled by {user}", "badge.export_cancelled"),
        ("Writing to {path} completed", "path.write_completed"),
        ("Reading from tray {t} timed out", "tray.read_timed_out"),
        ("Duplicate checking tray {t}", "tray.duplicate_checking"),
        ("Duplicate badge {b}", "badge.duplicate"),
        ("Dry running printer {p}", "printer.dry_running"),
        ("Reverse sorting closed trays", "closed_tray.reverse_sorting"),
        ("Old printer detected switching to tray {t}", "old_printer.detected"),
        ("Error causing printer exit", "printer.exit_error"),
        ("Error printing badge {b}", "badge.print_error"),
    ],
)
def test_how_a_deed_is_done_or_what_it_is_done_to_is_no_deed(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printer... not found", "printer.not_found"),
        ("Ink driver (v{x})... found!", "ink_driver.found"),
        ("Ink driver (no longer) ready", ""),
        ("Sorting trays... done", "tray.sorted"),
        ("There are {n} open trays", "tray.found"),
        ("There is already a badge for {guest}", "badge.already_exists"),
        ("There are not enough trays", "tray.insufficient"),
        ("Loading seat->tray mapping", "seat_to_tray_mapping.loading"),
        ("Moved badge {a}->{b}", "badge.moved"),
    ],
)
def test_what_was_found_out_of_a_thing_is_told_of_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Desk {d} is not allowed to be used on {x}", "desk.use_denied"),
        ("Sorting will not be available", "sorting.not_available"),
        ("The printer {p} will be unavailable", "printer.unavailable"),
        ("Unexpected attempt to open tray {t}", "tray.open_attempted"),
        ("Repeated attempts to close tray {t}", "tray.close_attempted"),
        ("Prevented attempt to copy badge {b}", "badge.copy_prevented"),
        ("Specifying a tray does not make sense with kiosks", "tray.not_applicable"),
        ("Would skip badge {b}", "badge.would_be_skipped"),
        ("Would print badge {b}", "badge.print_skipped"),
        ("The badge selected has no border", "badge.border_missing"),
        ("Desk selected no badges", "desk.badges_not_selected"),
        ("Badly painted border in {path}", "border.badly_painted"),
        ("Successfully unpickled badge from {x}", "badge.unpickled"),
    ],
)
def test_what_may_not_be_or_is_only_tried_is_not_told_as_done(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Connection from {host}:{port} closed", "connection.closed"),
        ("Request to {host}:{port} did not complete", "request.not_completed"),
        ("{key}: {value} saved", "worker.saved"),
    ],
)
def test_a_port_behind_its_host_parts_no_sentence(namer: Namer, text: str, name: str) -> None:
    assert namer.name(Message(text, function="Worker.run")).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Unexpected tray printing badge {b}", "tray.unexpected"),
        ("Bad request fetching badge {b}", "badge.fetch_error"),
        ("Invalid seat mapping value", "seat_mapping_value.invalid"),
        ("Missing listing page {x}", "listing_page.missing"),
        ("Badge has 'trailing' space", "badge.trailing_space_found"),
        ("Guest has been painting badges", "guest.badges_painting"),
        ("Scheduled task unlocked {n} seats in the plan", "task.seats_unlocked"),
        ("Removed badge from {x}", "badge.removed"),
        ("Hall leader: {guest}", "hall_leader.reported"),
        ("Cache hit: {key}", "cache.hit"),
        ("Import of {file} produced {n} errors", "import.error"),
        ("Faced an issue while painting badge {b}: {exc}", "badge.paint_error"),
    ],
)
def test_what_a_thing_met_has_or_gave_is_no_part_of_it(namer: Namer, text: str, name: str) -> None:
    assert _said(namer, text) == name


def test_a_thing_is_told_by_its_name_however_that_is_asked_for(namer: Namer) -> None:
    texts = ("Cannot rename {tray.get('name')}", "Cannot rename {tray['name']}", "Cannot rename {tray.name}")
    assert {namer.name(Message(text, function="Worker.run")).name for text in texts} == {"tray.rename_failed"}


def test_as_many_failures_as_were_reached_did_not_fail_to_reach_anything(namer: Namer) -> None:
    assert namer.name(Message("Reached {n} failures", function="Worker.run")).name == "worker.failures_reached"
