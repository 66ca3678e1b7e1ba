"""How the catalog follows the code: rerun, moved code, partial runs, better proposals, and what people decided."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.test_text import catalogs
from migrate_logs.catalog import Catalog, Event, Status, update
from migrate_logs.model import EventName, Level, Place, Sighting


def call(where: str, old: str = "Agent created", proposal: str = "agent.created", **other: object) -> Sighting:
    """A call that is not on Logfire yet, at `path::function`."""
    path, _, function = where.partition("::")
    said = EventName(proposal, 0.9, ("because",))
    return replace(Sighting(Place(path, 1, 1, "", function), Level.INFO, (), old, said), **other)  # type: ignore[arg-type]


def emitted(where: str, name: str, level: Level | None = Level.INFO, **other: object) -> Sighting:
    """A call on Logfire."""
    return replace(call(where), old="", proposal=None, name=name, level=level, **other)  # type: ignore[arg-type]


def everywhere(where: str) -> bool:
    return True


def only(*paths: str) -> Callable[[str], bool]:
    return lambda where: where.partition("::")[0] in paths


def after(
    events: Sequence[Event], calls: Collection[Sighting], covered: Callable[[str], bool] = everywhere
) -> list[Event]:
    return list(update(events, list(calls), covered).events)


CREATED = Event(
    "Agent created", "agent.created", proposed="agent.created", confidence=0.9, why=("because",), levels=(Level.INFO,),
    sites=("a.py::f",),
)  # fmt: skip
EDITED = replace(CREATED, new="agent.made", status=Status.EDITED)
MIGRATED = replace(CREATED, in_code="agent.created")


# ---- what the tool knows ---------------------------------------------------------------------------------------------


def test_a_call_becomes_an_event_and_a_rerun_changes_nothing() -> None:
    assert after([], [call("a.py::f")]) == [CREATED]
    assert after([CREATED], [call("a.py::f")]) == [CREATED]


def test_calls_with_one_text_and_proposal_are_one_event() -> None:
    (event,) = after([], [call("b.py"), call("a.py::f", attributes=("x", "y")), call("a.py::f", attributes=("x",))])
    assert event.sites == ("a.py::f", "b.py")
    assert event.attributes == ("x?", "y?")


def test_errors_and_others_are_two_events() -> None:
    calls = [call("a.py::f"), call("a.py::f", level=Level.WARN), call("a.py::f", level=Level.FATAL)]
    assert [event.levels for event in after([], calls)] == [(Level.INFO, Level.WARN), (Level.FATAL,)]


def test_a_better_proposal_is_no_edit() -> None:
    (event,) = after([CREATED], [call("a.py::f", proposal="agent.born")])
    assert (event.new, event.proposed, event.status) == ("agent.born", "agent.born", Status.PROPOSED)


def test_better_proposals_may_part_an_event() -> None:
    both = replace(CREATED, sites=("a.py::f", "b.py::g"))
    events = after([both], [call("a.py::f"), call("b.py::g", proposal="job.created")])
    assert [(event.new, event.sites) for event in events] == [
        ("agent.created", ("a.py::f",)),
        ("job.created", ("b.py::g",)),
    ]


def test_a_better_proposal_may_be_that_of_an_event_that_people_decided_about() -> None:
    poor = replace(CREATED, new="b.created", proposed="b.created", sites=("b.py::g",))
    assert after([EDITED, poor], [call("a.py::f"), call("b.py::g")]) == [replace(EDITED, sites=("a.py::f", "b.py::g"))]


def test_an_event_without_calls_goes_unless_somebody_cared() -> None:
    assert after([CREATED], []) == []
    assert after([EDITED], []) == [replace(EDITED, sites=())]
    assert after([replace(CREATED, status=Status.ACCEPTED)], []) != []
    assert after([replace(CREATED, noted=True)], []) == [replace(CREATED, sites=())]


def test_a_partial_run_leaves_other_files_alone() -> None:
    there = replace(CREATED, old="Job done", new="job.done", proposed="job.done", sites=("b.py",))
    both = replace(CREATED, sites=("a.py::f", "b.py::g"), attributes=("x",))
    assert after([both, there], [call("a.py::h")], only("a.py")) == [
        replace(both, sites=("a.py::h", "b.py::g"), attributes=("x?",)),
        there,
    ]


# ---- what people say -------------------------------------------------------------------------------------------------


def test_a_changed_name_is_an_edit_whatever_the_status_says() -> None:
    typed = replace(CREATED, new="agent.made")
    for proposal in ("agent.created", "agent.born"):
        (event,) = after([typed], [call("a.py::f", proposal=proposal)])
        assert (event.new, event.status, event.proposed) == ("agent.made", Status.EDITED, "agent.created")


def test_a_decision_survives_moved_code() -> None:
    for moved, where in (
        (call("b.py::g"), "b.py::g"),
        (call("b.py::f", proposal="job.created"), "b.py::f"),
        (call("a.py::g", proposal="job.created"), "a.py::g"),
    ):
        assert after([EDITED], [moved]) == [replace(EDITED, sites=(where,))]


def test_a_call_that_has_the_text_alone_is_not_taken_for_a_moved_one() -> None:
    other = call("b.py::g", proposal="job.created")
    for decided in (EDITED, replace(EDITED, sites=())):
        kept, fresh = after([decided], [other])
        assert (kept.new, kept.sites, fresh.new, fresh.sites) == ("agent.made", (), "job.created", ("b.py::g",))
    at_top = replace(EDITED, sites=("a.py",))
    assert [event.sites for event in after([at_top], [call("b.py", proposal="job.created")])] == [(), ("b.py",)]


def test_a_place_that_was_not_looked_at_keeps_its_event() -> None:
    there = replace(CREATED, old="Job done", new="job.done", proposed="job.done", sites=("a.py::g",))
    for rest in (CREATED, EDITED):
        assert after([rest, there], [call("a.py::g", "Job done", "job.done")], lambda where: where != "a.py::f") == [
            rest,
            there,
        ]


def test_one_more_call_is_not_taken_for_a_moved_one() -> None:
    events = after([EDITED], [call("a.py::f"), call("b.py::g", proposal="job.created")])
    assert [(event.new, event.status) for event in events] == [
        ("agent.made", Status.EDITED),
        ("job.created", Status.PROPOSED),
    ]


def test_two_calls_that_may_each_be_the_moved_one_stay_undecided() -> None:
    events = after([EDITED], [call("b.py", proposal="b.created"), call("c.py", proposal="c.created")])
    assert [(event.new, event.sites) for event in events] == [
        ("agent.made", ()),
        ("b.created", ("b.py",)),
        ("c.created", ("c.py",)),
    ]


PAID = replace(EDITED, old="Order {x} paid", new="order.settled", proposed="order.paid")


def paid(where: str, value: str, **other: object) -> Sighting:
    return call(where, f"Order {{{value}}} paid", "order.paid", **other)


def test_a_decision_survives_a_renamed_variable() -> None:
    renamed = replace(PAID, old="Order {order_id} paid")
    assert after([PAID], [paid("a.py::f", "order_id")]) == [renamed]
    assert after([renamed], [paid("a.py::f", "order_id")]) == [renamed]
    both = replace(PAID, sites=("a.py::f", "b.py::g"))
    half = [paid("a.py::f", "order_id"), paid("b.py::g", "x")]
    assert after([both], half) == [both]
    assert after([both], half[:1], only("a.py")) == [both]


def test_a_renamed_variable_that_leaves_a_doubt_is_an_event_of_its_own() -> None:
    def names(events: Sequence[Event], *calls: Sighting) -> list[str]:
        return [entries[0].new for entries in update(events, calls, everywhere).belongs]

    twin = replace(PAID, old="Order {y} paid", new="order.closed")
    assert names([PAID], paid("a.py::f", "order_id"), paid("a.py::f", "id")) == ["order.paid"] * 2
    assert names([PAID, twin], paid("a.py::f", "order_id")) == ["order.paid"]
    assert names([PAID], paid("a.py::f", "order_id"), paid("b.py::g", "order_id")) == ["order.paid"] * 2
    assert names([PAID], paid("b.py::g", "order_id")) == ["order.paid"]
    assert names([PAID], paid("a.py::f", "order_id", level=Level.ERROR)) == ["order.paid"]
    assert names([replace(EDITED, old="{x}")], call("a.py::f", "{text}")) == ["agent.created"]


def test_a_renamed_variable_is_followed_again_where_another_level_has_the_new_text() -> None:
    decided = replace(EDITED, old="a {x}", proposed="c.d", levels=(Level.ERROR,), sites=("a.py::g",))
    calls = [
        call("a.py::f", "a {x}", "c.d", level=Level.ERROR),
        call("a.py::f", "a {y}", "a.b"),
        call("a.py::g", "a {y}", "a.b", level=Level.ERROR),
    ]
    once = after([decided], calls)
    assert once[0].sites == ("a.py::f", "a.py::g")
    assert after(once, calls) == once


def test_a_hand_written_block_needs_two_keys_only() -> None:
    (event,) = after([Event("Agent created", "agent.made")], [call("a.py::f")])
    assert (event.new, event.status, event.sites) == ("agent.made", Status.EDITED, ("a.py::f",))


# ---- events on Logfire -----------------------------------------------------------------------------------------------


def test_what_is_on_logfire_already_is_an_event_that_wants_nothing() -> None:
    (event,) = after([], [emitted("a.py::f", "user.created")])
    assert (event.old, event.new, event.in_code, event.confidence) == ("user.created",) * 3 + (1.0,)
    assert after([event], [emitted("a.py::f", "user.created")]) == [event]


def test_a_migrated_call_stays_the_event_that_it_was() -> None:
    assert after([CREATED], [call("a.py::f", name="agent.created")]) == [MIGRATED]
    assert after([MIGRATED], [emitted("a.py::f", "agent.created")]) == [MIGRATED]
    assert after([CREATED], [emitted("a.py::f", "agent.created")]) == [MIGRATED]  # the file was not brought up to date


def test_a_migrated_call_moves_with_its_event() -> None:
    assert after([MIGRATED], [emitted("b.py", "agent.created")]) == [replace(MIGRATED, sites=("b.py",))]


def test_a_migration_that_is_undone_leaves_no_trace() -> None:
    assert after([MIGRATED], [call("a.py::f")]) == [CREATED]


def test_a_rename_waits_for_the_code() -> None:
    renamed = replace(MIGRATED, new="agent.made", status=Status.EDITED)
    assert after([renamed], [emitted("a.py::f", "agent.created")]) == [renamed]
    assert after([renamed], [emitted("a.py::f", "agent.made")]) == [replace(renamed, in_code="agent.made")]


def test_a_rename_in_part_of_the_files_is_not_over() -> None:
    renamed = replace(MIGRATED, new="agent.made", status=Status.EDITED, sites=("a.py::f", "b.py::g"))
    assert after([renamed], [emitted("a.py::f", "agent.made")], only("a.py")) == [renamed]


def test_a_name_of_two_events_belongs_to_both_until_a_person_says_which() -> None:
    one = replace(MIGRATED, new="agent.made", status=Status.EDITED)
    other = replace(MIGRATED, old="Agent saved")
    found = update([one, other], [emitted("a.py::f", "agent.created")], everywhere)
    assert [event.old for event in found.belongs[0]] == ["Agent created", "Agent saved"]
    calls = [emitted("a.py::f", "agent.created"), emitted("a.py::f", "agent.made")]
    found = update([one, other], calls, everywhere)
    assert [[event.old for event in entries] for entries in found.belongs] == [["Agent saved"], ["Agent created"]]


def test_a_name_that_one_event_gives_to_another_is_still_its_own() -> None:
    """`saved` becomes `stored` where `stored` becomes `kept`: the call of `stored` is the second event's, until it is not."""
    one = replace(MIGRATED, new="row.stored", in_code="row.saved", status=Status.EDITED)
    other = replace(MIGRATED, old="Row put away", new="row.kept", in_code="row.stored", status=Status.EDITED)
    for names in (("row.saved", "row.stored"), ("row.stored", "row.kept")):
        found = update([one, other], [emitted("a.py::f", name) for name in names], everywhere)
        assert [[event.old for event in entries] for entries in found.belongs] == [["Agent created"], ["Row put away"]]


def test_errors_of_the_same_name_are_told_apart_by_their_level() -> None:
    failed = replace(MIGRATED, old="Agent broken", levels=(Level.ERROR,))
    found = update([MIGRATED, failed], [emitted("a.py::f", "agent.created", Level.ERROR)], everywhere)
    assert [event.old for event in found.belongs[0]] == ["Agent broken"]


def test_text_that_toml_cannot_hold_is_escaped() -> None:
    (event,) = after([], [call("a\udcff.py::f", old="\ud800 created")])
    assert (event.old, event.sites) == ("\\ud800 created", ("a\\udcff.py::f",))
    assert after([event], [call("a\udcff.py::f", old="\ud800 created")]) == [event]


# ---- what keep and verdicts mean --------------------------------------------------------------------------------------


def test_keep_makes_a_constant_text_the_name_and_leaves_others_alone() -> None:
    assert replace(CREATED, status=Status.KEEP).name == "Agent created"
    assert replace(CREATED, old="Agent {x} created", status=Status.KEEP).name is None


def test_only_decisions_and_names_in_the_code_go_before_the_engine() -> None:
    assert CREATED.verdict() is None
    assert EDITED.verdict() == EventName("agent.made", 1.0, ("edited in the catalog",))
    assert replace(CREATED, new="agent.made").verdict() is not None
    assert MIGRATED.verdict() == EventName("agent.created", 1.0, ("other calls of the event have the name already",))


# ---- laws ------------------------------------------------------------------------------------------------------------

sightings = st.lists(
    st.one_of(
        st.builds(
            call,
            st.sampled_from(["a.py::f", "a.py::g", "b.py"]),
            st.sampled_from(["x", "y", "{x}", "a {x}", "a {y}"]),
            st.sampled_from(["a.b", "c.d"]),
            level=st.sampled_from(Level),
            attributes=st.sampled_from([(), ("p",), ("p", "q")]),
        ),
        st.builds(
            emitted,
            st.sampled_from(["a.py::f", "b.py"]),
            st.sampled_from(["a.b", "c.d", "x"]),
            st.sampled_from([None, Level.INFO, Level.ERROR]),
            is_span=st.booleans(),
        ),
    ),
    max_size=8,
)


@settings(max_examples=300, deadline=None)
@given(sightings, sightings)
def test_a_rerun_is_a_no_op(first: list[Sighting], second: list[Sighting]) -> None:
    once = after([], first)
    assert after(once, first) == once
    moved = after(once, second)
    assert after(moved, second) == moved


@settings(max_examples=300, deadline=None)
@given(sightings, sightings, st.sets(st.integers(0, 7)))
def test_a_rerun_is_a_no_op_where_people_decided(
    first: list[Sighting], second: list[Sighting], decided: set[int]
) -> None:
    first, second = (
        [each for each in calls if each.name != "x"] for calls in (first, second)
    )  # no text is a name, too
    known = [
        replace(event, new=f"z.{at}", status=Status.EDITED) if at in decided else event
        for at, event in enumerate(after([], first))
    ]
    once = after(known, second)
    assert after(once, second) == once
    assert len({event.key for event in once}) == len(once)


@settings(max_examples=200, deadline=None)
@given(catalogs, sightings)
def test_no_decision_is_ever_lost(catalog: Catalog, calls: list[Sighting]) -> None:
    before = [(event.old, event.new) for event in catalog.events if event.is_decided]
    now = [(event.old, event.new) for event in after(catalog.events, calls) if event.is_decided]
    assert sorted(before) == sorted(now)


@settings(max_examples=200, deadline=None)
@given(sightings)
def test_every_call_has_an_event(calls: list[Sighting]) -> None:
    found = update([], calls, everywhere)
    assert all(entries and set(entries) <= set(found.events) for entries in found.belongs)
