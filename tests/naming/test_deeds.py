"""What a sentence tells is told, and not another deed, nor nothing."""

import pytest

from migrate_logs.naming import Message, Namer


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer()


def _name(namer: Namer, text: str, *shown: str, level: str = "info", function: str = "Desk.run") -> str:
    return namer.name(Message(text, shown, level, module="app/jobs/desk.py", function=function)).name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("badge_store:load_badges:start", "badge_store.badge_load_started"),
        ("badge_store:load_badges:badges_loaded", "badge_store.badge_loaded"),
        ("badge_store:no_seats", "badge_store.seat_not_found"),
        ("badge_sync_processor:completed", "badge_sync_processor.completed"),
        ("creating_badge: {badge_id}", "badge.creating"),
        ("creating_badge: {creating_badge}", "creating_badge.reported"),
        ("working_dir: {path}", "working_dir.reported"),
    ],
)
def test_an_old_name_in_parts_tells_who_and_what(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kiosk ended searching badges", "kiosk.badges_search_ended"),
        ("Timeout send badge list to {x}", "badge_list.send_timed_out"),
        ("Retry attempt {n} for tray", "tray.retrying"),
        ("Caught unhandled exception in main hall", "main_hall.unhandled_error"),
        ("Printers which failed self-check: {names}", "printer.self_check_failed"),
        ("Printer {x} for hall {y} has not received any badges", "printer.badges_not_received"),
        ("Updated added date of {badge}", "added_date.updated"),
        ("error_reading_from_tray: {exc}", "tray.read_error"),
    ],
)
def test_what_ended_or_failed_is_told_with_its_thing(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, level="error") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Handle update for hall {hall}", "update.handling"),
        ("Perform reconnect during printing", "reconnect.performing"),
        ("Start badge update for {hall}", "badge_update.starting"),
        ("Starting Hall broadcast", "hall_broadcast.starting"),
        ("Disable printer from being updated", "printer.disabling"),
        ("Disconnecting from Hall Plan Live", "hall_plan_live.disconnecting"),
        ("Hall plan is Active", "hall_plan.active"),
        ("Stopping printers running at shutdown", "printer.stopping"),
        ("Turn on: {lamp}", "desk.turning_on"),
        ("Printed successfully using x and y", "desk.printed"),
        ("Started using badge lists", "badge_list.use_started"),
        ("Number of seat records: {n}", "seat_record.counted"),
        ("number of seat records {len(rows)}", "seat_record.counted"),
        ("Skipping to badges with a number above {n}", "badge.skipping_to"),
        ("Every failing badge of hall {hall} was checked", "hall.failing_badge_checked"),
    ],
)
def test_what_is_begun_is_no_end_and_what_a_deed_is_done_with_no_object(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Timeout trying to connect to printer at {host}", "printer.connect_timed_out"),
        ("Unexpected ConnectionFailure trying to get badges: {exc}", "badge.get_error"),
        ("Possible issue parsing badge {badge}", "badge.parse_error_suspected"),
        ("print_badge called without providing a tray name", "print_badge.tray_name_missing"),
        ("Kept at-failure pictures of {hall}", "at_failure_picture.kept"),
    ],
)
def test_what_failed_is_the_deed_that_was_tried(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, level="warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Clicked using the mouse", "desk.clicked"),
        ("Closed using {x}", "desk.closed"),
        ("Stopped using tray {x}", "tray.use_stopped"),
        ("Dropped invalid badge ({x}) specified.", "invalid_badge.dropped"),
        ("Removed unknown seat {x} given", "unknown_seat.removed"),
        ("Force recreated tray with state {x}", "tray.force_recreated"),
        ("Validated printer '{x}' OK", "printer.validated"),
        ("Error while trying printing badge {x}", "badge.print_error"),
        ("Deleting expired {kind} {x}", "desk.expired_deleting"),
        ("Cached badges loaded and printed", "badge.loaded"),
        ("Discovered new or updated printer {x}", "printer.discovered"),
        ("Failed to delete old and unused trays", "old_tray.delete_failed"),
        ("No new or changed badges found", "badge.not_found"),
        ("Removed old trays and closed badges", "old_tray.removed"),
    ],
)
def test_what_describes_a_thing_or_a_deed_is_no_thing_and_no_deed(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stale badge was removed", "stale_badge.removed"),
        ("Invalid badges are ignored", "invalid_badge.ignored"),
        ("Unknown printer {x} is offline", "unknown_printer.offline"),
        ("Stale tray of {x} is empty", "stale_tray.empty"),
        ("Invalid badge was given", "badge.invalid"),
        ("Missing badge was detected", "badge.missing"),
        ("Rejected print request with invalid badge", "print_request.rejected"),
        ("Updated badge with missing seats", "badge.updated"),
        ("Called service with invalid seats", "service.seats_invalid"),
    ],
)
def test_what_is_done_with_a_bad_thing_tells_more_than_that_it_is_bad(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, level="warning") == name


def test_what_is_loaded_may_be_what_is_cached(namer: Namer) -> None:
    message = Message("Loading cached {name}", module="app/desk.py")
    assert namer.name(message).confidence < 0.8


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Not running on kiosk hardware", "kiosk_hardware.not_detected"),
        ("Not running in a container, skipping", "container.not_detected"),
        ("Not running badge checks on {desk}", "badge_check.run_skipped"),
        ("Kiosk is not running in a container", "kiosk.not_running"),
    ],
)
def test_where_a_program_does_not_run_is_nothing_that_it_skips(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Continuing w/o badge key", "badge_key.missing"),
        ("Proceeding without a seat plan", "seat_plan.missing"),
        ("Badge printed w/ seat {seat}", "badge.printed"),
        ("Proceeding without waiting", "desk.proceeding"),
        ("Printed badges w/o errors", "badge.printed_without_errors"),
    ],
)
def test_what_it_goes_on_without_is_missing(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printer thread gets quit request", "printer_thread.quit_request_received"),
        ("Printer gets stop signal", "printer.stop_signal_received"),
        ("Desk gets updated", "desk.updated"),
        ("Desk received no message", "desk.message_not_received"),
    ],
)
def test_what_comes_in_is_the_message_and_not_its_first_word(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge upload successfully", "badge.uploaded"),
        ("Guest create successfully. id: {x}", "guest.created"),
        ("Desk delete badge successfully. id:{badge_id}", "desk.badge_deleted"),
        ("create index successfully", "index.created"),
    ],
)
def test_a_verb_behind_its_subject_that_succeeded_is_done(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("error: crash id {crash_id}: {exc}", "error", "crash.error"),
        ("Crash id {crash_id}", "info", "crash.reported"),
        ("Build status {status}", "info", "build_status.reported"),
        ("Get id {x}", "info", "id.getting"),
    ],
)
def test_what_a_thing_has_is_no_object_of_a_command(namer: Namer, text: str, level: str, name: str) -> None:
    assert _name(namer, text, level=level) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge option: 'no_tray={flag}' found", "badge_option.found"),
        ("Option no_tray={flag} is set", "option.set"),
    ],
)
def test_the_name_of_a_flag_denies_nothing(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("There is more than one badge in {tray}", "badge.multiple_found"),
        ("Multiple badges in {desk}, using the first", "badge.multiple_found"),
        ("Multiple default seats. Choosing {seat}", "default_seat.multiple_found"),
        ("There should be at least one badge", "badge.reported"),
    ],
)
def test_more_than_one_is_what_was_found(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("There are trays that need cleaning", "tray.cleaning_required"),
        ("There are no trays that need cleaning", "tray.cleaning_not_needed"),
        ("Some trays do not need cleaning anymore", "tray.cleaning_not_needed"),
        ("There should not be other types of badge. Badge found: {badge}", "badge.types_unexpected"),
        ("It is no longer possible to filter on seats", "seat.filter_no_longer_possible"),
        ("Some process in group {group} refuses to die", "process.die_refused"),
    ],
)
def test_what_is_needed_or_should_not_be_is_no_report(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Unable to verify if printer-client supports {field}", "printer_client.verify_failed"),
        ("Cannot determine whether badge is valid", "badge.determine_failed"),
        ("Determining whether badge is valid", "badge.checking"),
        ("Kiosk does not support testing if a badge exists", "kiosk.badge_check_unsupported"),
    ],
)
def test_what_one_cannot_find_out_is_told_of_the_thing_in_question(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An error occurred and we failed to restore your plan", "plan.restore_failed"),
        ("An error occurred, failed to restore the plan", "plan.restore_failed"),
        ("Something went wrong and the plan could not be restored", "plan.restore_failed"),
        ("An error occurred while printing badge", "badge.print_error"),
    ],
)
def test_an_error_that_only_occurred_gives_way_to_what_failed(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seat is not included in the plan", "seat.not_in_plan"),
        ("Tray link does not point to the hall directory", "tray_link.target_mismatched"),
        ("Setting badge {badge} to printed", "badge.setting_to_printed"),
        ("Printer is installed in debug mode", "printer.installed_in_debug_mode"),
        ("Guest name detected as a potential fake", "guest_name.potential_fake_detected"),
        ("Badge lists can be found at {url}", "badge_list.available"),
        ("Badges for guests can be viewed at {url}", "badge.available"),
    ],
)
def test_where_a_thing_is_not_and_what_it_is_put_into_is_kept(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("Running {cmd} resulted in desk output: {err}", "info", "desk_output.returned"),
        ("Printing badge returned {code}", "info", "badge.print_returned"),
        ("Checks on {config} raised:", "error", "check.error"),
        ("The selected seat would conflict with other seats", "info", "seat.conflicting"),
        ("Received None as guest to seat", "info", "guest.missing"),
        ("Mismatch updating tray count: {n}", "info", "tray.count_mismatched"),
    ],
)
def test_what_comes_of_a_deed_is_what_is_told(namer: Namer, text: str, level: str, name: str) -> None:
    assert _name(namer, text, level=level) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Removing badge even though it is not printed", "badge.removing"),
        ("Badge printed although the guest is missing", "badge.printed"),
        ("Badge not printed although it is paid", "badge.not_printed"),
        ("Badge printed but the guest is missing", "guest.missing"),
    ],
)
def test_what_is_granted_behind_although_is_not_the_event(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kiosk exiting abnormally", "kiosk.abnormally_exiting"),
        ("Badge printing ended prematurely", "badge_printing.prematurely_ended"),
    ],
)
def test_how_it_ended_early_or_abnormally_stays_with_the_deed(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("Expected signed badge. Ignoring it.", "error", "badge.not_signed"),
        ("Expected a badge", "error", "badge.missing"),
        ("Expected badge not found in tray", "error", "badge.not_found"),
    ],
)
def test_what_should_have_been_done_to_a_thing_was_not(namer: Namer, text: str, level: str, name: str) -> None:
    assert _name(namer, text, level=level) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Create remote seat request", "remote_seat.create_requested"),
        ("Get seat plan request: {request}", "seat_plan.get_requested"),
        ("Send badge request", "badge_request.sending"),
    ],
)
def test_a_request_for_a_deed_is_one_and_the_deed_is_no_thing(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rejecting badge lower than or equal to stored: {badge}", "badge.rejecting"),
        ("Badge larger than {n}", "badge.too_large"),
        ("Waiting time longer than {n}", "waiting_time.too_long"),
    ],
)
def test_a_deed_before_a_comparison_is_told(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Loading badge "{badge}" found in local store: {path}', "badge.loading"),
        ("Processing badge {badge} received from {desk}", "badge.processing"),
        ("Deleting badge {badge} created by {guest}", "badge.deleting"),
        ("Removing seat {seat} not listed in plan", "seat.removing"),
        ("Matching badge {badge} found in {tray}", "badge.found"),
    ],
)
def test_what_was_done_to_a_thing_before_is_not_what_is_done_now(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("_print_pulled_badge: {exc}", "pulled_badge.print_failed"),
        ("_print_pulled_badge(badge={badge.id}): Returning empty tray", "empty_tray.returning"),
    ],
)
def test_the_name_of_its_own_function_is_no_sentence(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, function="Desk._print_pulled_badge") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Guest with name: {name} already exists", "guest.already_exists"),
        ("Phase name: done", "phase_name.reported"),
    ],
)
def test_a_state_behind_a_value_is_told(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{addr} (scheme={scheme},path={path}) - Connection established", "connection.established"),
        ("Timestamp outside tolerance", "timestamp.out_of_bounds"),
        ("Badge {badge} is actually complete upon closer inspection", "badge.completed"),
        ("Settings between desk and hall synchronized", "settings.synchronized"),
        ("Seat name for {x} guessed to be {y}", "seat_name.guessed"),
        ("Format of badge must be a list", "badge.format_invalid"),
        ("Fetched total of {n} badges", "badge.fetched"),
        ("Received signed and verified badge from {x}", "badge.received"),
        ("Options have both been defined", "option.both_defined"),
    ],
)
def test_what_is_so_or_was_done_is_told_and_not_only_reported(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge stopped being printed", "badge.print_stopped"),
        ("Assuming badge is printed", "badge.assumed_printed"),
        ("Retry printing badge {badge}", "badge.print_retrying"),
        ("Gave up printing badge {badge}", "badge.print_given_up"),
        ("Guest wants to leave hall {hall}", "guest.leave_requested"),
        ("Guest was denied access", "guest.access_denied"),
        ("Worker was assigned job {job}", "worker.job_assigned"),
        ("Job was assigned to worker {worker}", "job.assigned"),
        ("Out of paper", "paper.exhausted"),
    ],
)
def test_what_is_wanted_assumed_or_given_up_is_not_done(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Start badge printing", "badge_printing.starting"),
        ("End of badge printing", "badge_printing.ended"),
        ("Stop seat cleaning for {hall}", "seat_cleaning.stopping"),
        ("There are no badges left to print", "badge.none_left"),
        ("Attempt {n} to print badge failed", "badge.print_failed"),
        ("Finished with badge {badge}", "badge.finished"),
    ],
)
def test_the_start_of_a_process_and_what_is_left_are_told(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Race condition with seat {x}, adding {n}", "race_condition.detected"),
        ("Badge is of wrong size", "badge.size_wrong"),
        ("Badge {badge} is of unknown type", "badge.type_unknown"),
        ("You need a photo to print a badge", "photo.required"),
        ("Photo looks good", "photo.healthy"),
        ("{x}, (md5: {md5}) -> Closing desk", "desk.closing"),
        ("(kiosk) badge printed", "kiosk.badge_printed"),
    ],
)
def test_a_race_a_wrong_sort_and_a_key_in_brackets(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("loaded... {n}%", "loading.progress_reported"),
        ("Uploading: {n}%", "uploading.progress_reported"),
        ("Completed {n}%", "desk.progress_reported"),
        ("Nothing to do; sleeping {n} seconds", "desk.idle"),
    ],
)
def test_how_far_a_deed_is_and_who_rests_is_told(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printer says badge was printed", "printer.badge_printed"),
        ("Printer claims that badge is printed", "printer.badge_printed"),
        ("Printer reports paper jam", "printer.paper_jammed"),
        ("Don't know how to print badge {badge}", "badge.print_failed"),
        ("This indicates badge is still being printed", "badge.printing"),
    ],
)
def test_what_somebody_says_or_seems_is_told_of_the_thing(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize("text", ["It looks like badge was printed", "Seems the badge is missing"])
def test_what_only_seems_so_is_not_sure(namer: Namer, text: str) -> None:
    assert namer.name(Message(text)).confidence < 0.8


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Finished with errors", "desk.finished_with_errors"),
        ("Finished with badge {x}", "badge.finished"),
        ("Expired badge {x} renewed", "badge.renewed"),
        ("Failed job {x} restarted", "job.restarted"),
        ("Noticed badge {x} was printed twice", "badge.printed_twice"),
        ("Noticed printer {x} offline", "printer.offline"),
    ],
)
def test_what_was_noticed_or_made_good_is_told(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Login attempt from {ip}", "login.attempted"),
        ("Connection attempt {n}/{m}", "connection.attempted"),
        ("Failed login attempt for {guest}", "login_attempt.failed"),
        ("Nothing found", "desk.nothing_found"),
    ],
)
def test_an_attempt_was_made_and_nothing_was_found(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rename badge from {a} to {b} failed with error", "badge.rename_failed"),
        ("Copy badge {x} to {y} failed", "badge.copy_failed"),
        ("Building seat plan successful: {x}", "seat_plan.build_succeeded"),
        ("Embedding successful", "embedding.succeeded"),
    ],
)
def test_the_verb_and_its_object_before_where_and_the_outcome_are_parted(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge {x} turned out to be invalid", "badge.invalid"),
        ("Badge {x} found to be missing", "badge.missing"),
        ("Badge {x} expected but not found", "badge.not_found"),
        ("Badge {x} reported as ready", "badge.reported_as_ready"),
        ("Badge waiting to be printed", "badge.print_pending"),
    ],
)
def test_what_a_thing_turned_out_to_be_is_what_it_is(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("Got error {e} from desk", "error", "desk.error"),
        ("Caught {e} while printing badge", "error", "badge.print_error"),
        ("Exception raised by desk", "error", "desk.error"),
        ("Got unexpected response {r} from desk", "error", "response.unexpected"),
        ("Parse error in plan {x}", "error", "plan.parse_error"),
        ("Got badge from desk", "info", "badge.received"),
    ],
)
def test_whose_error_it_is_and_what_was_wrong_with_what_came(namer: Namer, text: str, level: str, name: str) -> None:
    assert _name(namer, text, level=level) == name


def test_counts_behind_a_label_are_not_sure(namer: Namer) -> None:
    assert namer.name(Message("Tray {x}: {n} ok, {m} bad")).confidence < 0.6


@pytest.mark.parametrize(
    ("text", "level", "name"),
    [
        ("No printers running on desk {desk} were found", "info", "printer.not_found"),
        ("Enabling back {desk}", "info", "desk.enabling"),
        ("Moving back badge {x}", "info", "badge.moving"),
        ("Create badge waiter exception", "error", "create_badge_waiter.error"),
        ("Create badge error", "error", "badge.create_error"),
    ],
)
def test_what_comes_back_and_who_waits_are_told(namer: Namer, text: str, level: str, name: str) -> None:
    assert _name(namer, text, level=level) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kiosk error trying to print badges", "badge.print_error"),
        ("KIOSK Exception while trying to fetch the seats: {exc}", "seat.fetch_error"),
        ("Hall plan error when trying to open tray {tray}", "tray.open_error"),
        ("Kiosk error", "kiosk.error"),
    ],
)
def test_an_error_of_somebody_tells_what_he_tried(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, level="error") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badge with id {badge_id} creation failed with errors: {errors}", "badge.creation_failed"),
        ("Badge with number {n} printing failed", "badge.print_failed"),
        ("Connection with name {name} updating failed with errors: {error}", "connection.update_failed"),
    ],
)
def test_the_deed_behind_the_value_of_a_thing_is_what_failed(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Print a badge for the halls which were lost", "badge.printing"),
        ("Restore directory path is: {path}", "restore_directory_path.reported"),
        ("Check the tray is empty", "tray.checking"),
    ],
)
def test_a_verb_in_front_of_an_article_commands_and_a_subject_is_none(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Read and write locks released", "read_write_lock.released"),
        ("Missing import or export job", "import_export_job.missing"),
        ("Hall and printer closed", "hall.closed"),
    ],
)
def test_two_deeds_in_front_of_one_noun_are_sorts_of_it(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Waited for printer thread {thread}", "printer_thread.awaited"),
        ("Printer will use this tray: {tray}", "printer.tray_used"),
        ("Dropped invalid badge number ({number}) specified.", "invalid_badge_number.dropped"),
        ("Encoding detection: {encoding} is the most likely one", "encoding.detection_reported"),
    ],
)
def test_what_is_waited_for_used_or_dropped_is_told(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Switched press {x} on", "press.switched_on"),
        ("Shut the printer down after {n} faults", "printer.shut_down"),
        ("Clerk {x} handed the tray back to {y}", "clerk.tray_handed_back"),
        ("Failed to roll plan {x} back", "plan.rollback_failed"),
        ("Signed {guest} in", "guest.signed_in"),
        ("Turning lamp on desk {x} off", "lamp.turning_off"),
        ("Guest {x} checked in {badge}", "guest.checked_in"),
        ("Plan drawn in {n} seconds", "plan.drawn"),
        ("Badge {x} pulled in {n:.1f}s", "badge.pulled"),
        ("Drawer {x} locked in {place}", "drawer.locked"),
    ],
)
def test_a_particle_goes_with_its_verb_and_a_preposition_with_its_noun(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Printer {x} stopped unexpectedly", "printer.unexpectedly_stopped"),
        ("Seat lookup failed unexpectedly", "seat.lookup_failed"),
        ("Badge {x} was accidentally revoked", "badge.accidentally_revoked"),
        ("Badge {x} printed twice within {n} s", "badge.printed_twice"),
        ("badge_printed_twice", "badge.printed_twice"),
    ],
)
def test_an_adverb_that_makes_a_deed_wrong_is_told(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, level="warning") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Clerk {x} took the seat kept by {y}", "clerk.seat_taken"),
        ("Clerk {x} took over desk kept by {y}", "clerk.desk_taken_over"),
        ("Desk {x} threw away badge printed by {y}", "desk.badge_thrown_away"),
        ("Desk threw exception", "desk.error"),
    ],
)
def test_a_past_form_that_describes_nothing_is_the_verb(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Balance of {x} went below zero", "balance.low"),
        ("Pressure of tank {x} rose above {n}", "tank.pressure_high"),
        ("Unread counter of {x} went negative", "unread_counter.negative"),
        ("Tank is {n}% full", "tank.usage_reported"),
        ("Disk of {x} is {n}% used", "disk.usage_reported"),
        ("Seat plan is {n} days old", "seat_plan.age_reported"),
        ("Fee for {x} is now {n:.2f}", "fee.changed"),
        ("Printer {x} is now in sleep mode", "printer.sleep_mode_entered"),
        ("Printer {x} is in sleep mode", "printer.sleep_mode_active"),
        ("Printer {x} reported offline", "printer.reported_offline"),
        ("Pressure {x:.1f} psi exceeds limit", "pressure.limit_exceeded"),
        ("Refund of {n} EUR approved", "refund.approved"),
        ("Dose of {mg} mg given", "dose.given"),
    ],
)
def test_what_a_gauge_shows_is_told(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [("Scanning {path} for ghosts", "path.scanning"), ("Reading {path} from offset {n}", "path.reading")],
)
def test_what_is_sought_or_begun_at_owns_nothing(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Clerk {x} released seat taken by {y}", "clerk.seat_released"),
        ("Clerk {x} printed badge requested by guest", "clerk.badge_printed"),
        ("Badge {x} deleted by {y}", "badge.deleted"),
        ("Put desk {x} on hold", "desk.on_hold"),
        ("Printer {x} entered sleep mode", "printer.sleep_mode_entered"),
        ("printer_entered_sleep_mode", "printer.sleep_mode_entered"),
        ("Guest {x} entered hall {y}", "guest.entered"),
        ("high_load_printer", "printer.load_high"),
    ],
)
def test_who_does_it_is_told_apart_from_what_was_done_to_the_object(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Create tray mapping", "tray_mapping.creating"),
        ("Build badge embedding", "badge_embedding.building"),
        ("Generate tray slots mapping for {x}", "tray_slots_mapping.generating"),
        ("Query plan encoding", "query_plan.encoding"),
        ("Badge mapping", "badge.mapping"),
        ("Receive {source} tray emptied event: {tray}", "tray_emptied_event.receiving"),
        ("Send order shipped message to {guest}", "order_shipped_message.sending"),
        ("Guest sent message", "guest.message_sent"),
        ("Start sync badges", "badge.sync_started"),
        ("Begin export guests", "guest.export_started"),
        ("Start search index", "search_index.starting"),
    ],
)
def test_a_command_is_told_by_its_verb_and_not_by_what_is_in_its_object(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("No {kind} found in the hall", "desk.value_not_found"),
        ("No {x} available", "desk.value_unavailable"),
        ("No {tray_name} found", "tray.not_found"),
        ("No {key} found", "desk.key_not_found"),
    ],
)
def test_what_only_a_value_tells_is_not_there_and_not_the_place(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize("mark", ["[Pretending]", "[no action]", "[simulation]", "[NOOP]", "[what-if]"])
def test_a_mark_of_a_dry_run_is_one_by_any_name(namer: Namer, mark: str) -> None:
    assert _name(namer, f"Row {{n}} {mark} Printing badge {{x}}") == "badge.print_skipped"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Attempt to open hall {x} rejected since it is closed", "hall.open_rejected"),
        ("Attempts to print badge refused", "badge.print_refused"),
        ("Prevented attempt to open hall", "hall.open_prevented"),
    ],
)
def test_an_attempt_ends_as_the_text_says(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


def test_a_function_may_shorten_what_the_name_spells_out(namer: Namer) -> None:
    assert _name(namer, "Error sending {x}", level="error", function="Desk.send_req") == "request.send_error"
