"""Comments that silence rules, and those that silence nothing."""

import pytest

from lint.checking import findings, fixed, seen
from migrate_logs import libraries
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.lint.parts.settings import Settings
from migrate_logs.locate import locate
from migrate_logs.model import Library

BOTH = ("event-tense", "unused-suppression")


@pytest.mark.parametrize(
    "comment",
    [
        "# migrate-logs: ignore[event-tense] as agreed",
        "# migrate-logs: ignore[event-tense]",
        "#migrate-logs:ignore[event-tense]",
        "# type: ignore  # migrate-logs: ignore[event-case, event-tense]",
        "# migrate-logs: ignore",
        "# MIGRATE-LOGS: IGNORE[EVENT-TENSE]",
        "# Migrate-Logs: Ignore",
        "# type: ignore[arg-type] migrate-logs: ignore[event-tense]",
        "# noqa: E501 migrate-logs: ignore[event-case, event-tense] as agreed",
    ],
)
def test_a_comment_that_silences(comment: str) -> None:
    assert seen(f'import logfire\nlogfire.info("agent.create")  {comment}\n', "event-tense") == []


@pytest.mark.parametrize(
    "text",
    [
        'logfire.info("agent.create")  # migrate-logs: ignore[event-case]',
        'logfire.info("agent.create")\n# migrate-logs: ignore[event-tense]',
        'logfire.info("agent.create"); x = "# migrate-logs: ignore[event-tense]"',
        'logfire.info("agent.create")  # ignore[event-tense]',
        'logfire.info("agent.create")  # what migrate-logs: ignore does is not wanted here',
        'logfire.info("agent.create")  # not-migrate-logs: ignore[event-tense]',
    ],
)
def test_a_comment_that_does_not(text: str) -> None:
    assert seen(f"import logfire\n{text}\n", "event-tense") == [("event-tense", 2, 14)]


def test_any_line_of_the_call_will_do() -> None:
    call = 'logfire.info(\n    "agent.create",\n    a=1,\n)'
    for at in range(4):
        lines = call.split("\n")
        lines[at] += "  # migrate-logs: ignore[event-tense]"
        assert seen("import logfire\n" + "\n".join(lines), *BOTH) == []


def test_what_is_silenced_is_not_mended() -> None:
    text = 'import logfire\nlogfire.info("agent.create")  # migrate-logs: ignore[event-tense]\n'
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        ("event-tense", "`event-tense` has nothing to suppress here; take it out"),
        ("event-tense, event-tense", "`event-tense` has nothing to suppress here; take it out"),
        ("EVENT-TENSE", "`event-tense` has nothing to suppress here; take it out"),
        ("event-tenses", "there is no rule `event-tenses`; did you mean `event-tense`?"),
    ],
)
def test_a_comment_that_silences_nothing(rules: str, message: str) -> None:
    text = f'import logfire\nlogfire.info("agent.created")  # migrate-logs: ignore[{rules}] why\n'
    (finding,) = findings(text, *BOTH)
    assert (finding.rule, finding.place.line, finding.place.column) == ("unused-suppression", 2, 32)
    assert finding.message == message


def test_a_comment_above_a_call_is_told_its_place() -> None:
    comment = "# migrate-logs: ignore[event-tense, event-case] why\n"
    found = findings(f'import logfire\n{comment}logfire.info("agent.create")\n', *BOTH, "event-case")
    assert [finding.message for finding in found if finding.rule == "unused-suppression"] == [
        "`event-tense` has nothing to suppress here; put the comment on the line below",
        "`event-case` has nothing to suppress here; take it out",
    ]


def test_a_rule_that_does_not_run_is_not_called_unused() -> None:
    text = 'import logfire\nlogfire.info("agent.created")  # migrate-logs: ignore[event-case, migrate]\n'
    assert seen(text, *BOTH) == []
    settings = Settings(BOTH, ignored={"app/": ("event-tense",)})
    assert seen(text.replace("event-case", "event-tense"), settings=settings) == []


def test_a_comment_for_all_rules_is_unused_only_where_all_run() -> None:
    text = 'import logfire\nlogfire.info("agent.created")  # migrate-logs: ignore\n'
    assert seen(text) == [("unused-suppression", 2, 32)]
    assert seen(text, *BOTH) == []


def test_rules_of_some_files_only() -> None:
    text = 'import logfire\nlogfire.info("agent.create")\n'
    assert seen(text, settings=Settings(("event-tense",), ignored={"app/*.py": ("event-tense",)})) == []
    assert len(seen(text, settings=Settings(("event-tense",), ignored={"tests/": ("event-tense",)}))) == 1


@pytest.mark.parametrize(
    "asked",
    [
        "ignore[event.tense]",
        "ignore [event-tense]",
        "ignore[event-tense",
        "ignore-file",
        "ignore[]",
        "ignore[ , ]",
        "ignored",
    ],
)
def test_a_comment_that_cannot_be_read_silences_nothing_and_is_told(asked: str) -> None:
    text = f'import logfire\nlogfire.info("agent.create")  # migrate-logs: {asked}\n'
    assert seen(text, *BOTH) == [("event-tense", 2, 14), ("unused-suppression", 2, 31)]
    (_, finding) = findings(text, *BOTH)
    assert finding.message == "cannot be read; write `# migrate-logs: ignore[rule] reason`"


@pytest.mark.parametrize(
    ("comment", "is_kept"),
    [
        ("# migrate-logs: ignore[migrate] why", True),
        ("# migrate-logs: ignore", True),
        ("# migrate-logs: ignore why", True),
        ("# MIGRATE-LOGS: IGNORE[MIGRATE]", True),
        ("# type: ignore[x] migrate-logs: ignore[migrate]", True),
        ("# migrate-logs: ignore [migrate]", False),
        ("# migrate-logs: ignore[migrate", False),
        ("# migrate-logs: ignore-file", False),
        ("# migrate-logs: ignore[event-tense]", False),
    ],
)
def test_a_migration_reads_the_same_comments(comment: str, is_kept: bool) -> None:
    assert is_kept_by_migrate(f"logger.info('agent created')  {comment}\n") == is_kept


@pytest.mark.parametrize(
    "call",
    [
        "logger.info('agent created # migrate-logs: ignore[migrate]')",
        "logger.info('agent created', advice='# migrate-logs: ignore why')",
        'logger.info("""agent created\n# migrate-logs: ignore[unmigrated-call]\n""")',
        "print('# migrate-logs: ignore[migrate]'); logger.info('agent created')",
    ],
)
def test_what_stands_in_a_string_is_no_comment_for_a_migration_either(call: str) -> None:
    assert not is_kept_by_migrate(f"{call}\n")
    assert is_kept_by_migrate(f"{call}  # migrate-logs: ignore[migrate]\n")


def is_kept_by_migrate(call: str) -> bool:
    """True where a comment keeps the one call of a text from being rewritten."""
    text = f"from loguru import logger\n{call}".encode()
    resolver = Resolver(Layout(frozenset({"a.py"}), lambda path: text), libraries.knowledge(), {})
    found = locate(resolver.open("a.py", text), resolver, (), frozenset({Library.LOGURU}))
    assert len(found.calls) + len(found.refusals) == 1
    return [each.reason for each in found.refusals] == ["suppressed"]
