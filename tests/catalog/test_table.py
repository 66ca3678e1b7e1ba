"""The table for a spreadsheet or a program: it comes back as it went, and only decisions are taken from it."""

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from catalog.test_text import EVENT, catalogs
from migrate_logs.catalog import Catalog, Event, Status
from migrate_logs.catalog.review import review
from migrate_logs.catalog.table import Row, TableError, from_csv, from_json, to_csv, to_json


@settings(max_examples=200, deadline=None)
@given(catalogs)
def test_both_formats_bring_back_every_event(catalog: Catalog) -> None:
    assert tuple(row.event for row in from_csv(to_csv(catalog.events))) == catalog.events
    assert tuple(row.event for row in from_json(to_json(catalog.events))) == catalog.events


def test_csv_is_for_people() -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv([EVENT]), newline="")))
    assert rows == [
        {
            "status": "proposed",
            "new": "agent.created",
            "old": "Agent {agent.id} created",
            "confidence": "0.93",
            "why": "noun phrase agent; participle",
            "levels": "info",
            "attributes": "agent_id; model?",
            "sites": "src/app/agents.py::Agents.create; src/app/jobs.py",
            "kind": "",
            "proposed": "agent.created",
            "in_code": "",
            "was": "proposed agent.created",
        }
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "'quoted'", "\tx"])
def test_no_cell_is_a_formula(text: str) -> None:
    event = replace(EVENT, old=text)
    cells = next(csv.DictReader(io.StringIO(to_csv([event]), newline="")))
    assert cells["old"] == f"'{text}"
    assert from_csv(to_csv([event]))[0].event == event


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_with_the_two_columns_that_matter_is_enough(separator: str) -> None:
    (row,) = from_csv(f"old{separator}new\n\nAgent created{separator}agent.made\n")
    assert (row.where, row.event.old, row.event.new, row.was) == ("line 3", "Agent created", "agent.made", None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,new\n1,2\n", 'has no column "old"'),
        ("old,new,status\nx,a.b,edited\ny,c.d,done\n", 'line 3: "status" must be one of'),
        ("old,new\nx,\n", 'line 2: the block has no "new"'),
        ("old,new,New\nx,a.b,c.d\n", 'has several columns "new"'),
        ('old,new,note\nx,a.b,"why\ny,c.d,\n', "line 2: is not CSV: unexpected end of data"),
    ],
)
def test_a_csv_fault_is_told_with_its_line(text: str, words: str) -> None:
    with pytest.raises(TableError, match=words):
        from_csv(text)


@pytest.mark.parametrize("text", ["{", "3", '{"events": 3}', '["x"]', '[{"old": 3, "new": "a.b"}]', "[" * 100_000])
def test_a_json_fault_is_told(text: str) -> None:
    with pytest.raises(TableError):
        from_json(text)


# ---- what is taken from it -------------------------------------------------------------------------------------------

OPEN = Event("Agent created", "agent.created", proposed="agent.created", confidence=0.5, sites=("a.py",))
OTHER = replace(OPEN, old="Agent gone", new="agent.lost", proposed="agent.lost")


def row(event: Event, was: tuple[Status, str] | None, **said: object) -> Row:
    return Row("line 2", replace(event, **said), was)  # type: ignore[arg-type]


def exported(event: Event, **said: object) -> Row:
    return row(event, (event.status, event.new), **said)


def test_a_new_name_is_an_edit() -> None:
    answer = review([OPEN, OTHER], [exported(OPEN, new="agent.made"), exported(OTHER)])
    assert answer.events == (replace(OPEN, new="agent.made", status=Status.EDITED), OTHER)
    assert (answer.taken, answer.left) == (1, ())


def test_an_editor_may_have_changed_the_line_ends_in_a_cell() -> None:
    event = replace(EVENT, old="Agent\ncreated")
    page = to_csv([event]).replace("Agent\ncreated", "Agent\r\ncreated").replace("agent.created", "agent.made", 1)
    assert [each.new for each in review([event], from_csv(page)).events] == ["agent.made"]


def test_a_new_status_is_taken() -> None:
    answer = review([OPEN], [exported(OPEN, status=Status.KEEP)])
    assert answer.events == (replace(OPEN, status=Status.KEEP),)


def test_a_decision_made_since_the_export_stays() -> None:
    edited = replace(OPEN, new="agent.born", status=Status.EDITED)
    untouched = review([edited], [exported(OPEN)])
    assert (untouched.events, untouched.left) == ((edited,), ())
    contradicted = review([edited], [exported(OPEN, new="agent.made")])
    assert contradicted.events == (edited,)
    assert contradicted.left == ("line 2: agent.made, but the catalog says agent.born since (edited)",)
    agreed = review([edited], [exported(OPEN, new="agent.born", status=Status.ACCEPTED)])
    assert (agreed.events, agreed.taken, agreed.left) == ((edited,), 0, ())


def test_a_second_round_of_review_changes_what_the_first_one_said() -> None:
    edited = replace(OPEN, new="agent.born", status=Status.EDITED)
    assert review([edited], [exported(edited, new="agent.made")]).events == (replace(edited, new="agent.made"),)


def test_a_table_without_memory_speaks_of_the_proposals() -> None:
    assert review([OPEN], [row(OPEN, None, new="agent.made")]).events[0].new == "agent.made"
    edited = replace(OPEN, new="agent.born", status=Status.EDITED)
    assert review([edited], [row(OPEN, None, new="agent.made")]).events == (edited,)


def test_two_events_with_one_text_are_told_apart_by_what_the_row_says() -> None:
    there = replace(OPEN, new="job.created", proposed="job.created", sites=("b.py",))
    assert review([OPEN, there], [exported(there, new="job.made")]).events == (
        OPEN,
        replace(there, new="job.made", status=Status.EDITED),
    )
    vague = from_csv("old,new\nAgent created,x.made\n")
    assert review([OPEN, there], vague).left == (
        "line 2: 2 events have the text 'Agent created'; fill in more columns of the export, such as proposed and sites",
    )


def test_two_rows_that_contradict_each_other_are_told() -> None:
    rows = [exported(OPEN, new="a.made"), exported(OPEN, new="b.made")]
    answer = review([OPEN], rows)
    assert answer.events[0].new == "a.made"
    assert answer.left == ("line 2: b.made, but a row above says a.made",)


def test_json_has_a_version() -> None:
    assert json.loads(to_json([]))["version"] == 1
