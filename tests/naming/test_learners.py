"""What is told in the English of those who learnt it late: forms and small words are missing or wrong, the meaning is plain."""

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
        ("Fail loading badge", "badge.load_failed"),
        ("Fail print badge {x}", "badge.print_failed"),
        ("Error to print badge {x}", "badge.print_error"),
        ("Error occurred when load badge", "badge.load_error"),
        ("cannot found badge {x}", "badge.not_found"),
        ("Printer could not found tray {x}", "printer.tray_not_found"),
        ("badge not founded", "badge.not_found"),
    ],
)
def test_a_failure_is_told_whatever_form_its_verb_has(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text, "error") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("already print badge {x}", "badge.already_printed"),
        ("badge {x} already print", "badge.already_printed"),
        ("Badge {x} already load, skip", "badge.already_loaded"),
        ("desk did not already print badge", "desk.badge_not_printed"),
        ("tray already open", "tray.already_open"),
    ],
)
def test_what_is_done_already_is_no_command(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("There are not badges for {desk}", "badge.not_found"),
        ("There is not yet a badge", "badge.missing"),
        ("There is not enough ink", "ink.insufficient"),
        ("not any badge found", "badge.not_found"),
        ("Not need to print badge", "badge.print_skipped"),
        ("Prepare to print badge", "badge.printing"),
        ("Getting ready to print badge", "badge.printing"),
    ],
)
def test_what_is_not_there_or_not_yet_done_is_never_told_as_done(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Badges will be print", "badge.print_scheduled"),
        ("Following printers are cooling down", "printer.cooling_down"),
        ("Too short password for {user}", "password.too_short"),
        ("Too old version {x}, skipping", "version.too_old"),
        ("File too large", "file.too_large"),
    ],
)
def test_what_is_said_without_its_small_words_is_read_as_with_them(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("save badge {x} fail", "badge.save_failed"),
        ("start printer fail", "printer.start_failed"),
        ("try to get lock fail", "lock.get_failed"),
        ("printing badge success", "badge.printed"),
        ("Checking upload success", "upload_success.checking"),
        ("wait for badge timeout", "badge.wait_timed_out"),
        ("waiting badge timeout", "badge.wait_timed_out"),
        ("Connection to printer error", "printer.connection_error"),
        ("badge not enough", "badge.insufficient"),
        ("retry print badge", "badge.print_retrying"),
        ("Order fail", "order.failed"),
    ],
)
def test_the_last_word_tells_how_it_ended(namer: Namer, text: str, name: str) -> None:
    assert _name(namer, text) == name
