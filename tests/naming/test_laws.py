"""Laws that hold for every text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migrate_logs.naming import Message, Namer, lint_name
from migrate_logs.naming.clauses import CLAUSES, EVENTS
from migrate_logs.naming.conditions import Conditions
from migrate_logs.naming.grammar import Rule, pattern
from migrate_logs.naming.lexicon import shipped_lexicon

NAMER = Namer()
WORDS = "the of and loading loaded {x} file set to for not with is was error load failed user data missing {y.z} would no".split()  # noqa: SIM905
TEXTS = (
    st.text(max_size=80)
    | st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
    | st.from_regex(r"[a-zA-Z_.\-/]{1,40}", fullmatch=True)
)
PLACES = st.sampled_from(["", "app/agents/service.py", "app.billing.mail", "x", "...", "__init__.py"])
FUNCTIONS = st.sampled_from(["", "load_plugin", "AgentRunner.execute", "<lambda>", "A.b.<locals>.c", "Ünï.code"])
MESSAGES = st.builds(
    Message,
    TEXTS,
    st.lists(st.sampled_from(["user.id", "len(rows)", "e", "", "self.x"]), max_size=3).map(tuple),
    st.sampled_from(["info", "error", "exception", "warning", "nonsense"]),
    st.sampled_from(["log", "span"]),
    PLACES,
    FUNCTIONS,
    st.booleans(),
)
_FORMS = shipped_lexicon().inflection
# verbs whose forms are read as such: `meaning` and `unified` are a noun and an adjective in a log; what will be ignored or
# deprecated is told as ignored or deprecated
VERBS = sorted(
    verb
    for verb in shipped_lexicon().only_verbs
    - {
        "skip",
        "avoid",
        "ignore",
        "exceed",
        "refuse",
        "fail",
        "do",
        "be",
        "become",
        "deprecate",
        "discard",
        "omit",
        "drop",
    }
    if _FORMS.is_past(_FORMS.participle(verb)) and _FORMS.is_gerund(_FORMS.gerund(verb))
)
NOUNS = ("agent", "order", "config file", "payment")
DENIALS = (
    "{noun} not {past}",
    "{noun} was not {past}",
    "{noun} is no longer {past}",
    "{noun} was never {past}",
    "{noun} could not be {past}",
    "{noun} would be {past}",
    "{noun} would have been {past}",
    "{noun} should have been {past}",
    "{noun} might be {past}",
    "{noun} must not be {past}",
    "{noun} will not be {past}",
    "no {noun} {past}",
    "failed to {verb} {noun}",
    "unable to {verb} {noun}",
    "refusing to {verb} {noun}",
    "would {verb} {noun}",
    "will not {verb} {noun}",
    "no need to {verb} {noun}",
    "nothing to {verb}",
    "skipping {gerund} {noun}",
    "not {gerund} {noun}",
    "error while {gerund} {noun}",
    "dry run: {gerund} {noun}",
    "{noun} to be {past}",
    "{noun} for {{x}} was not {past}",
    "{noun} of {{x}} could not be {past}",
    "{noun} in {{x}} will be {past}",
    "please {verb} the {noun}",
    "try {gerund} the {noun}",
    "was the {noun} {past}?",
    "neither {noun} nor badge {past}",
    "tried to {verb} {noun}, however it is unknown",
    "{noun} would {verb}",
    "nothing to do, no {noun} {past}",
    "supposedly {past} {noun}",
    "{past} 0 {noun}",
    "{past} zero {noun}",
)
KEEPING_BACK = """abort await block cancel delay deny forbid halt hold inhibit pause postpone prevent refuse schedule stop
suspend veto wait"""
COMPLETED = (
    ("completion", "completed"),
    ("login", "logged_in"),
    ("rollback", "rolled_back"),
    ("shutdown", "shut_down"),
    ("start", "started"),
    ("startup", "started"),
)


@settings(max_examples=400, deadline=None)
@given(MESSAGES)
def test_every_name_keeps_the_convention_and_is_found_again(message: Message) -> None:
    event = NAMER.name(message)
    assert 0.05 <= event.confidence <= 1.0
    assert event.why
    if event.confidence < 1.0:
        assert lint_name(event.name, message.kind) == ()
    assert NAMER.name(Message(event.name, level=message.level, kind=message.kind)).name == event.name


@settings(max_examples=100, deadline=None)
@given(MESSAGES)
def test_the_answer_depends_on_nothing_but_the_message(message: Message) -> None:
    assert Namer().name(message) == NAMER.name(message)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("matching started", "No badges matching {pattern} were printed"),
        ("use of {color} is deprecated", "use of {shape} is deprecated"),
    ],
)
def test_a_message_is_named_alike_after_others_with_the_same_words(before: str, text: str) -> None:
    namer = Namer()
    namer.name(Message(before))
    assert namer.name(Message(text)) == Namer().name(Message(text))


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(VERBS), st.sampled_from(NOUNS), st.sampled_from(DENIALS), st.sampled_from(["info", "error"]))
def test_what_was_not_done_is_never_named_as_done(verb: str, noun: str, denial: str, level: str) -> None:
    past, gerund = _FORMS.participle(verb), _FORMS.gerund(verb)
    name = NAMER.name(Message(denial.format(noun=noun, verb=verb, past=past, gerund=gerund), level=level)).name
    action = name.partition(".")[2]
    deeds = {
        NAMER.name(Message(f"{noun} {past}", level=level)).name,
        NAMER.name(Message(f"{gerund} {noun}", level=level)).name,
    }
    assert name not in deeds
    assert not re.fullmatch(f"{past}|{gerund}|{verb}", action)


@pytest.mark.parametrize("verb", KEEPING_BACK.split())
@pytest.mark.parametrize(("deed", "done"), COMPLETED)
def test_a_deed_that_is_kept_from_being_done_is_not_named_as_done(verb: str, deed: str, done: str) -> None:
    for text in (f"{verb}_printer_{deed}", f"{verb.capitalize()} printer {deed}"):
        assert not NAMER.name(Message(text)).name.endswith(done)


@pytest.mark.parametrize(
    "text",
    ["{" * 900, "(" * 900, "%" * 900, "a_" * 2000, "file " * 400, "<" * 2000, "_" * 3000, "\x1b[" * 500, "\ud800"],
)
def test_a_hostile_text_gets_some_name(text: str) -> None:
    assert lint_name(NAMER.name(Message(text)).name) == ()


@pytest.mark.parametrize(
    "rule", {rule.pattern: rule for rule in (*CLAUSES, *EVENTS)}.values(), ids=lambda rule: rule.pattern
)
def test_every_rule_can_be_read_and_asks_for_a_condition_that_exists(rule: Rule) -> None:
    pattern(rule.pattern)
    assert not rule.when or rule.when in Conditions(shipped_lexicon()).names
    assert 0 < rule.score < 1
