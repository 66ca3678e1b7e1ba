"""The file: what people wrote in it stays, what the tool writes is always the same, and what is broken is named."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migrate_logs.catalog import Catalog, CatalogError, Event, Status, read, write
from migrate_logs.catalog.merge import Versions, merged
from migrate_logs.catalog.text import ConflictError
from migrate_logs.catalog.update import in_order
from migrate_logs.model import Level

CREATED = """\
[[event]]
old = "Agent {agent.id} created"
new = "agent.created"
status = "proposed"
proposed = "agent.created"
confidence = 0.93
why = ["noun phrase agent", "participle"]
levels = ["info"]
attributes = ["agent_id", "model?"]
sites = [
    "src/app/agents.py::Agents.create",
    "src/app/jobs.py",
]
"""
EVENT = Event(
    old="Agent {agent.id} created",
    new="agent.created",
    proposed="agent.created",
    confidence=0.93,
    why=("noun phrase agent", "participle"),
    levels=(Level.INFO,),
    attributes=("agent_id", "model?"),
    sites=("src/app/agents.py::Agents.create", "src/app/jobs.py"),
)


def test_an_event_is_one_block() -> None:
    assert write(Catalog((EVENT,), header="")) == CREATED
    assert read(CREATED).events == (EVENT,)


def test_a_new_catalog_says_how_to_use_it() -> None:
    text = write(Catalog((EVENT,)))
    assert text.startswith("# The event names of this project")
    assert text.endswith(f"\n\n{CREATED}")
    assert write(read(text)) == text


def test_blocks_stand_in_the_order_of_their_old_texts() -> None:
    events = [replace(EVENT, old=old) for old in ("b", "C", "a")]
    assert [event.old for event in read(write(Catalog(tuple(events)))).events] == ["a", "b", "C"]


PEOPLE = """\
# Ours. Ask Kim.

# the big one
[[event]]
old = "x"   # sic
new = 'agent.made'  # see the style guide
status = "edited"
# nobody knows why
owner = "kim"
confidence = 1
sites = [
    # first the old one
    "a.py::f",  # called at night
    "b.py",
]
# end of x

[[event]]
old = "y"
new = "y.z"
sites = []

# last words
"""


def test_a_file_that_needs_no_change_keeps_every_byte() -> None:
    assert write(read(PEOPLE)) == PEOPLE


def test_a_change_leaves_the_lines_around_it_alone() -> None:
    catalog = read(PEOPLE)
    x, y = catalog.events
    after = write(replace(catalog, events=(replace(x, levels=(Level.INFO,), sites=("a.py::f", "c.py")), y)))
    assert after == PEOPLE.replace(
        """confidence = 1
sites = [
    # first the old one
    "a.py::f",  # called at night
    "b.py",
]
""",
        """confidence = 1
levels = ["info"]
# first the old one
sites = [
    "a.py::f",  # called at night
    "c.py",
]
""",
    )


def test_a_comment_stays_behind_a_value_that_changes_or_goes() -> None:
    catalog = read(
        '[[event]]\nold = "x"\nnew = "a.b"\nstatus = "edited"  # by Kim\nin_code = "c.d"  # since May\nsites = []\n'
    )
    after = replace(catalog.events[0], status=Status.ACCEPTED, in_code="")
    text = write(replace(catalog, events=(after,)))
    assert text == '[[event]]\nold = "x"\nnew = "a.b"\nstatus = "accepted"  # by Kim\n# since May\nsites = []\n'


def test_blocks_move_with_their_comments() -> None:
    text = '# b\n[[event]]\nold = "b"\nnew = "b.b"\nsites = []\n# end of b\n\n# a\n[[event]]\nold = "a"\nnew = "a.a"\nsites = []\n'
    assert write(read(text)) == (
        '# a\n[[event]]\nold = "a"\nnew = "a.a"\nsites = []\n\n'
        '# b\n[[event]]\nold = "b"\nnew = "b.b"\nsites = []\n# end of b\n'
    )


def test_windows_line_ends_stay() -> None:
    text = write(Catalog((EVENT,))).replace("\n", "\r\n")
    assert write(read(text)) == text


def test_the_oldest_toml_strings_are_understood_and_sub_tables_are_left_alone() -> None:
    text = '[[event]]\nold = """\na\nb"""\nnew = "a.b"\nsites = []\n[event.ticket]\nid = 7\n'
    catalog = read(text)
    assert (catalog.events[0].old, catalog.events[0].noted) == ("a\nb", True)
    assert write(replace(catalog, events=(replace(catalog.events[0], new="c.d", levels=(Level.WARN,)),))) == (
        '[[event]]\nold = """\na\nb"""\nnew = "c.d"\nlevels = ["warn"]\nsites = []\n[event.ticket]\nid = 7\n'
    )


# ---- what is broken ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('# a\n\n[[event]]\nold = "x"\nnew = "a.b\n', 5, "is not valid TOML"),
        (
            '[[event]]\nold = "x"\nnew = "a.b"\nstatus = "acepted"\n',
            4,
            '"status" must be one of "proposed", "accepted"',
        ),
        ('[[event]]\nold = "x"\n\nnew = 3\n', 4, '"new" must be a name'),
        ('[[event]]\nold = "x"\nnew = " "\n', 3, '"new" must be a name'),
        ('[[event]]\nold = "x"\nsttaus = "keep"\nnew = "a.b"\n', 3, 'unknown key "sttaus"; did you mean "status"?'),
        ('[[event]]\nold = "w"\nnew = "w.w"\n\n[[event]]\nnew = "a.b"\n', 5, 'the block has no "old"'),
        ('[[event]]\nold = "x"\n', 1, 'the block has no "new"'),
        ('[[event]]\nold = "x"\nnew = "a.b"\nlevels = ["warning"]\n', 4, '"levels" must be a list of levels: trace'),
        ('[[event]]\nold = "x"\nnew = "a.b"\nconfidence = 2\n', 4, '"confidence" must be a number from 0 to 1'),
        ('[[event]]\nold = "x"\nnew = "a.b"\n[events]\n', 4, "[events] is no part of a catalog"),
        ('version = 1\n\n[[event]]\nold = "x"\nnew = "a.b"\n', 1, "stands outside of a block"),
        (
            '# sorted by its old text\n\n# [[event]]\nold = "x"\nnew = "a.b"\n\n[[event]]\nold = "y"\nnew = "a.b"\n',
            4,
            '"old" stands outside of a block',
        ),
        ('# one event\n[event]\nold = "x"\n\n[[event]]\nold = "y"\nnew = "a.b"\n', 2, '"event" stands outside'),
        (
            '[[event]]\nold = "x"\nnew = "a.b"\nstatus = "edited"\n\n[[event]]\nold = "x"\nnew = "c.d"\nstatus = "edited"\n',
            6,
            "a second block decides about 'x' otherwise",
        ),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(CatalogError) as caught:
        read(text)
    assert caught.value.line == line
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_name_that_stands_alone_is_a_person_s() -> None:
    (event,) = read('[[event]]\nold = "x"\nnew = "a.b"\n').events
    assert event.is_decided


# ---- merges --------------------------------------------------------------------------------------------------------

DOUBLED = """\
[[event]]
old = "x"
new = "x.made"
status = "proposed"
proposed = "x.made"
confidence = 0.9
levels = ["info"]
attributes = ["a"]
sites = ["a.py::f"]

# from the other branch
[[event]]
old = "x"
new = "x.created"
status = "edited"
proposed = "x.made"
confidence = 0.9
levels = ["notice"]
attributes = ["a", "b"]
sites = ["b.py::g"]
"""


def test_a_doubled_block_becomes_one_and_loses_no_word() -> None:
    assert (
        write(read(DOUBLED))
        == """\
# from the other branch
[[event]]
old = "x"
new = "x.created"
status = "edited"
proposed = "x.made"
confidence = 0.9
levels = ["info", "notice"]
attributes = ["a", "b?"]
sites = [
    "a.py::f",
    "b.py::g",
]
"""
    )


MARKED = """\
# head

<<<<<<< HEAD
[[event]]
old = "a"
new = "a.made"
=======
[[event]]
old = "b"
new = "b.made"
>>>>>>> other
status = "accepted"
sites = ["a.py"]
"""


def test_the_marks_of_a_merge_are_a_fault_until_both_sides_are_wanted() -> None:
    with pytest.raises(ConflictError) as caught:
        read(MARKED)
    assert str(caught.value).startswith("3: holds the marks of a merge; `migrate-logs events --update`")
    assert write(merged(MARKED)) == (
        '# head\n\n[[event]]\nold = "a"\nnew = "a.made"\nstatus = "accepted"\nsites = ["a.py"]\n\n'
        '[[event]]\nold = "b"\nnew = "b.made"\nstatus = "accepted"\nsites = ["a.py"]\n'
    )


def test_two_decisions_about_one_event_need_a_person() -> None:
    text = '[[event]]\nold = "a"\n<<<<<<< HEAD\nnew = "a.made"\n=======\nnew = "a.born"\n>>>>>>> other\nstatus = "edited"\n'
    with pytest.raises(CatalogError) as caught:
        merged(text)
    assert str(caught.value).startswith(
        "3: the merge that begins here needs a person: a second block decides about 'a'"
    )


def test_of_the_versions_that_git_keeps_each_side_counts_where_it_changed_something() -> None:
    def version(*blocks: str) -> str:
        return "\r\n\r\n".join(blocks) + "\r\n"

    def block(old: str, *more: str) -> str:
        return "\r\n".join(["[[event]]", f'old = "{old}"', f'new = "{old}.made"', "sites = []", *more])

    base = version(block("a", "owner = 1"), block("b"), block("c"))
    ours = version(block("a", "owner = 1", "team = 1"), block("c"), block("d"))
    theirs = version(block("a", "owner = 2"), block("b"), block("c"), block("e"))
    marked = f"{base}{ours}<<<<<<< HEAD\r\n=======\r\n>>>>>>> other\r\n{theirs}"
    assert write(merged(marked, Versions(base, ours, theirs))) == version(
        block("a", "owner = 2", "team = 1"), block("c"), block("d"), block("e")
    )


def test_marks_that_are_not_complete_are_named() -> None:
    with pytest.raises(CatalogError) as caught:
        merged('[[event]]\nold = "a"\n<<<<<<< HEAD\nnew = "a.made"\n=======\nnew = "a.born"\n')
    assert str(caught.value) == (
        "3: the merge that begins here needs a person: its marks are not complete; take them out by hand, or restore the file"
    )


# ---- laws ----------------------------------------------------------------------------------------------------------

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
words = st.lists(texts, max_size=3).map(tuple)
events = st.builds(
    Event,
    old=texts,
    new=texts.map(str.strip).filter(bool),
    status=st.sampled_from(Status),
    proposed=texts,
    in_code=texts,
    confidence=st.integers(0, 100).map(lambda number: number / 100),
    why=words,
    is_span=st.booleans(),
    levels=st.lists(st.sampled_from(Level), unique=True).map(lambda found: tuple(sorted(found, key=list(Level).index))),
    attributes=words,
    sites=words,
)
catalogs = st.lists(events, max_size=6, unique_by=lambda event: event.key).map(lambda found: Catalog(in_order(found)))


@settings(max_examples=200, deadline=None)
@given(catalogs)
def test_what_is_written_is_read(catalog: Catalog) -> None:
    text = write(catalog)
    assert read(text).events == catalog.events
    assert write(read(text)) == text


@settings(max_examples=200, deadline=None)
@given(catalogs, st.data())
def test_what_is_changed_is_read(catalog: Catalog, data: st.DataObject) -> None:
    known = read(write(catalog))
    changed = tuple(
        replace(
            data.draw(events),
            old=event.old,
            is_span=event.is_span,
            levels=event.levels,
            proposed=event.proposed,
            origin=event.origin,
        )
        for event in known.events
    )
    assert read(write(replace(known, events=changed))).events == in_order(changed)
