"""Names that keep what a message is about: no failure, no thing and no state is lost to its place or to a bare report."""

import pytest

from migrate_logs.naming import Message, Namer

MESSAGES = """
Failed to {deed}_{badge}: {exc} | warning | badge.failed
Unable to {door.verb} {door}, because {reason} | info | door.failed
Would {deed} {badge} in hall {x} | info | badge.skipped
Failed to capture janitor code mode opt-out event | warning | janitor.mode_opt_out_event_capture_failed|janitor.code_mode_opt_out_event_capture_failed
"""


def _rows(table: str) -> list[tuple[str, str, str]]:
    rows = (line.split(" | ") for line in table.strip().splitlines())
    return [(text.strip(), level.strip(), accepted.strip()) for text, level, accepted in rows]


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer()


@pytest.mark.parametrize(("text", "level", "accepted"), _rows(MESSAGES))
def test_a_message_keeps_what_it_is_about(namer: Namer, text: str, level: str, accepted: str) -> None:
    name = namer.name(Message(text, level=level))
    assert name.name in accepted.split("|"), name.why
