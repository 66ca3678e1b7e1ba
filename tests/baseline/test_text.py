"""The baseline as text, and what makes two problems the same."""

import hashlib

import pytest

from migrate_logs.baseline import Baseline, BaselineError, created, key_of, read, write
from migrate_logs.model import Finding, Place, Span

EMPTIED = """{
"version": 1,
"files": {
"a.py": {
  "unmigrated-call 00000000000a": 1,
  "unmigrated-call 00000000000b": 2
},
"b.py": {
},
"c \\u00e9.py": {
  "event-case 00000000000a": 1
}
}
}
"""
ENTRIES = {
    "c é.py": {"event-case 00000000000a": 1},
    "b.py": {},
    "a.py": {"unmigrated-call 00000000000b": 2, "unmigrated-call 00000000000a": 1},
}


def key(code: str, rule: str = "unmigrated-call", message: str = "") -> str:
    return key_of(Finding(rule, Place("a.py", 1, 1), Span(0, 1), (1, 2), (1, 1), message, code=code))


def test_one_entry_a_line_sorted() -> None:
    assert write(Baseline(ENTRIES)) == EMPTIED


def test_what_is_written_can_be_read() -> None:
    assert read(EMPTIED) == Baseline(ENTRIES)
    assert read(write(Baseline())) == Baseline()
    odd = Baseline({'a"\udcff\n.py': {"event-case 00000000000a": 1}})
    assert read(write(odd)) == odd


def test_the_hash_is_what_the_documentation_says() -> None:
    digest = hashlib.sha256(b'unmigrated-call\nlogger.info("\0",x=1)\nAgent  created').hexdigest()
    assert key("logger.info('Agent  created', x=1)") == f"unmigrated-call {digest[:12]}"


@pytest.mark.parametrize(
    "code",
    [
        'logger.info("Agent %s", name, extra={"a": [1]})',
        "logger.info('Agent %s', name, extra={'a': [1]})",
        'logger.info(\n    "Agent %s",\n    name,\n    extra={\n        "a": [1],\n    },\n)',
        'logger.info(  # why\n    "Agent %s", name, extra={"a": [1]}  # what\n)',
        'logger.info("Agent %s", name, \\\n    extra={"a": [1]})',
        'logger.info(\r\n"Agent %s",\r\nname, extra={"a": [1]})',
    ],
)
def test_what_a_formatter_changes_makes_no_difference(code: str) -> None:
    assert key(code) == key('logger.info("Agent %s", name, extra={"a": [1]})')


@pytest.mark.parametrize(
    "code",
    [
        'logger.info("Agent  %s", name)',
        'logger.info("Agent %s", names)',
        'logger.warning("Agent %s", name)',
        'logger.info("Agent %s, ", name)',
        'logger.info(f"Agent %s", name)',
        'logger.info("Agent # %s", name)',
    ],
)
def test_what_people_change_makes_one(code: str) -> None:
    assert key(code) != key('logger.info("Agent %s", name)')


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('f("order " "created")', 'f("order created")'),
        ('f("order "  # one\n "created")', 'f("order created")'),
        ('f("a" \\\n"b")', 'f("ab")'),
        ('f("{a}" f"{x}" "b")', 'f(f"{{a}}{x}b")'),
        ('f("\\N{dash}" f"{x}")', 'f(f"\\N{DASH}{x}")'),
        ('f(r"\\d" r"\\e", b"a" b"b", "" "a")', 'f(r"\\d\\e", b"ab", "a")'),
        ('f(F"{x}", u"a", U"b", Rb"c", BR"d")', 'f(f"{x}", "a", "b", rb"c", Rb"d")'),
        ('f(\'it\\\'s\', "say \\"x\\"")', 'f("it\'s", \'say "x"\')'),
        (r'f("\xAB\uABCD", b"\xAB")', r'f("\xab\uabcd", b"\xab")'),
        ("f(0XfF, 1E5, 1e+5, 1., .5, 10J, 0B1)", "f(0xFF, 1e5, 1e5, 1.0, 0.5, 10j, 0b1)"),
        ("f(((x)), ((x + y)) * 2)", "f((x), (x + y) * 2)"),
        ("f(a=b if c else d)", "f(a=(b if c else d))"),
        ("f(lambda: x and y)", "f(lambda: (x and y))"),
        ("f(not(x), (x).y)", "f(not (x), x.y)"),
        ("from loguru import (\n    logger,  # it\n    Record,\n)", "from loguru import logger, Record"),
        ("logger \\\n    .info(a)", "logger.info(a)"),
        ("f(f'{ x } {y:>3}')", 'f(f"{x} {y:>3}")'),
    ],
)
def test_what_formatters_write_anew_makes_no_difference(before: str, after: str) -> None:
    assert key(before) == key(after)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("f((x,))", "f((x))"),
        ("f(x[1,])", "f(x[1])"),
        ("f((x + y) * 2)", "f(x + y * 2)"),
        ("f((x ** y) ** z)", "f(x ** y ** z)"),
        ("f(not x)", "f(notx)"),
        ("f(not é)", "f(noté)"),
        ('f("a" "b")', 'f("a", "b")'),
        (r'f(r"\d" "\n")', r'f(r"\d\n")'),
        (r'f("\1" "2")', r'f("\12")'),
        (r'f("\\xAB")', r'f("\\xab")'),
        (r'f(b"\uAB00")', r'f(b"\uab00")'),
        (r'f(r"\xAB")', r'f(r"\xab")'),
        (r"f(r'\'')", 'f(r"\'")'),
        ('f(b"a")', 'f("a")'),
        ('f(f"{(x:=5)}")', 'f(f"{x:=5}")'),
        ('f(f"{x = }")', 'f(f"{x=}")'),
        ('f(f"{x: d}")', 'f(f"{x:d}")'),
        ('f(f"{x:%H %M}")', 'f(f"{x:%H%M}")'),
        ('f("{a}" f"{x}")', 'f(f"{a}{x}")'),
        ("f((yield x))", "f(yieldx)"),
        ("f((lambda: x)())", "f(lambda: x())"),
        ("f(0xABC)", "f(0xABD)"),
    ],
)
def test_what_means_something_else_is_told_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_spaces_in_f_strings_count_and_those_in_their_expressions_do_not() -> None:
    assert key('f(f"a b {x + 1:>3}")') == key('f(f"a b {x+1:>3}")')
    assert key('f(f"a b {x + 1:>3}")') != key('f(f"ab {x + 1:>3}")')
    assert key('f(f"{x:>3}")') != key('f(f"{x:>4}")')


def test_line_endings_within_strings_are_those_of_the_checkout() -> None:
    assert key('f("""a\r\nb""")') == key('f("""a\nb""")') != key('f("""a b""")')


def test_what_a_run_cannot_judge_is_not_counted_twice() -> None:
    finding = Finding("event-case", Place("a.py", 1, 1), Span(0, 1), (1, 2), (1, 1), "", code="f(a)")
    before = Baseline({"a.py": {key_of(finding): 2}})
    assert created(before, [finding], lambda path, rule: False) == before
    assert created(before, [finding], lambda path, rule: True).files == {"a.py": {key_of(finding): 1}}


def test_rules_and_problems_without_code_are_told_apart() -> None:
    assert key("f(a)", "event-case").split()[1] != key("f(a)", "event-tense").split()[1]
    assert key("", message="one") != key("", message="two")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1: is not JSON: Expecting value"),
        ('{\n"version": 1,\n', "3: is not JSON: Expecting property name enclosed in double quotes"),
        ("[]", ' must hold "version" and "files"'),
        ('{"version": 1}', ' must hold "version" and "files"'),
        ('{"version": 1, "files": []}', ' must hold "version" and "files"'),
        ('{"version": 0, "files": {}}', ' has "version" 0, this program knows 1'),
        (
            '{"version": 2, "entries": []}',
            ' was written by a newer migrate-logs: it has "version" 2, this program knows 1',
        ),
        ('{"version": 1, "files": {"a.py": 1}}', ' "a.py" must hold entries'),
        (
            '{"version": 1, "files": {"a.py": {"event-case": 1}}}',
            ' "a.py" holds what is no entry: "event-case": 1',
        ),
        (
            '{"version": 1, "files": {"a.py": {"event-case 00000000000a": 0}}}',
            ' "a.py" holds what is no entry: "event-case 00000000000a": 0',
        ),
        (
            '{"version": 1, "files": {"a.py": {"event-case 00000000000a": true}}}',
            ' "a.py" holds what is no entry: "event-case 00000000000a": true',
        ),
        ('{"version": 1, "files": {"a.py": {}, "a.py": {}}}', ' names "a.py" twice'),
        ('{\n<<<<<<< HEAD\n"version": 1\n=======\n', "2: holds the marks of a merge that is not finished"),
        ("[" * 100_000, " is nested too deeply"),
        (f'{{"version": {"1" * 5000}}}', " holds a number that is too long"),
    ],
)
def test_what_is_no_baseline(text: str, said: str) -> None:
    with pytest.raises(BaselineError) as caught:
        read(text)
    assert str(caught.value) == said
