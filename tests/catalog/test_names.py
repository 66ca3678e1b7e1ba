"""What is odd about names taken together, and where old ones are still in use."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from catalog.test_text import EVENT
from migrate_logs.catalog import Status
from migrate_logs.catalog.likeness import bare
from migrate_logs.catalog.renaming import Mention, mentions, pairs, to_json


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agent.created", "agents.created"),
        ("agent.run_started", "agent_run.started"),
        ("job.cancelled", "job.canceled"),
        ("policy.loaded", "policies.loaded"),
        ("inbox.read", "inboxes.read"),
        ("Agent Created", "agent.created"),
    ],
)
def test_names_that_sound_alike(one: str, other: str) -> None:
    assert bare(one) == bare(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agent.created", "agent.creating"),
        ("agent.created", "agent.create_failed"),
        ("file.locked", "file.blocked"),
        ("status.sent", "statu.sent"),
        ("v1.loaded", "v2.loaded"),
        ("node.v1_started", "node.v11_started"),
        ("oauth1.connected", "oauth11.connected"),
        ("a.b٣", "a.b٣٣"),
    ],
)
def test_names_that_only_look_alike(one: str, other: str) -> None:
    assert bare(one) != bare(other)


def test_old_names_are_texts_and_the_names_that_the_code_is_to_lose() -> None:
    renamed = replace(EVENT, new="agent.made", in_code="agent.created")
    elsewhere = replace(EVENT, new="job.created")
    kept = replace(EVENT, old="agent_gone", status=Status.KEEP)
    found = pairs([renamed, elsewhere, kept])
    assert found == {
        "Agent {agent.id} created": frozenset({"agent.made", "job.created"}),
        "agent.created": frozenset({"agent.made"}),
    }
    assert json.loads(to_json(found)) == {
        "Agent {agent.id} created": ["agent.made", "job.created"],
        "agent.created": "agent.made",
    }


@pytest.mark.parametrize(
    ("old", "line"),
    [
        ("file_parsed", 'expr: event="file_parsed"'),
        ("file_parsed", "file_parsed"),
        ("agent.created", 'event=~"agent\\\\.created"'),
        ("Agent created", "|= `Agent created`"),
        ("started", "event = 'started'"),
        ("Can't open it", "'Can\\'t open it'"),
        ("Rate limit hit for {account}: {count}", "LIKE 'Rate limit hit for %'"),
    ],
)
def test_a_use_is_found(old: str, line: str) -> None:
    assert list(mentions({old: frozenset({"a.b"})}, [("x.sql", f"one\n{line}\nthree")])) == [
        Mention("x.sql", 2, old, ("a.b",))
    ]


@pytest.mark.parametrize(
    ("old", "line"),
    [
        ("file_parsed", "my_file_parsed file_parsed_total"),
        ("started", "we have started"),
        ("file_parsed", "file_parsed is a.b now"),
        ("Loaded {n} of {m}", "Loaded of"),
        ("{x}", "{x}"),
        ("...", "..."),
    ],
)
def test_what_is_no_use_is_not(old: str, line: str) -> None:
    assert list(mentions({old: frozenset({"a.b"})}, [("x.md", line)])) == []


def test_help_loads_nothing_that_only_the_work_needs() -> None:
    program = "import sys\nfrom migrate_logs.cli import main\ntry:\n    main(['events', '-h'])\nexcept SystemExit:\n    print(*sys.modules, file=sys.stderr)"
    done = subprocess.run((sys.executable, "-c", program), capture_output=True, text=True, check=True, timeout=60)
    assert not {"libcst", "tree_sitter", "migrate_logs.naming", "migrate_logs.catalog"} & set(done.stderr.split())
