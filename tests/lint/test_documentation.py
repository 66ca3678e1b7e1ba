"""A rule's page is its docstring: its examples are true, and the published pages are made of it."""

import re
import runpy
from pathlib import Path

import pytest

from lint.checking import findings
from migrate_logs.lint.parts.registry import default_rules, is_advisory, is_opt_in, page, rule_names
from migrate_logs.lint.parts.settings import Settings

DOCS = Path(__file__).resolve().parents[2] / "docs"
START = """import enum
import logging
import logfire
from audit import made as audit_made
class Events(enum.StrEnum):
    AGENT_CREATED = "agent.created"
logger = logging.getLogger("app")
audit = logging.getLogger("audit")
"""
NAMES = {
    "attribute-case", "attribute-duplicate", "attribute-generic", "attribute-scrubbed", "attribute-underscore", "console-true",
    "event-case", "event-category", "event-dynamic", "event-near-duplicate", "event-not-dotted", "event-not-in-catalog",
    "event-repeats-category", "event-segments", "event-tense", "event-too-long", "event-unknown-category",
    "exc-info-without-underscore", "level-mismatch", "level-number", "missing-context", "positional-argument",
    "span-not-base-verb", "unmigrated-call", "unmigrated-import", "unused-suppression",
}  # fmt: skip


def examples(rule: str, heading: str) -> str:
    found = re.search(rf"^{heading}:\n\n```python\n(.*?)^```$", page(rule), re.MULTILINE | re.DOTALL)
    assert found, f"{rule} has no example of {heading}"
    return found[1]


def broken(rule: str, code: str) -> bool:
    """True where a piece of code breaks a rule; the configuration is the one of the examples."""
    settings = Settings(
        (*default_rules(), "event-not-in-catalog"),
        categories=frozenset({"agent", "session"}) if rule == "event-unknown-category" else frozenset(),
        catalog=frozenset({"agent.created"}),
        context={"**": ("account_id",)} if rule == "missing-context" else {},
    )
    start = START if rule != "unmigrated-import" else ""
    return any(each.rule == rule for each in findings(start + code, settings=settings))


def test_the_folder_is_the_list_of_rules() -> None:
    assert set(rule_names()) == NAMES
    assert {rule for rule in NAMES if is_advisory(rule)} == {"attribute-scrubbed", "level-mismatch"}
    assert {rule for rule in NAMES if is_opt_in(rule)} == {"event-not-in-catalog"}


@pytest.mark.parametrize("rule", sorted(NAMES))
def test_the_examples_are_true(rule: str) -> None:
    assert broken(rule, examples(rule, "Bad"))
    assert not broken(rule, examples(rule, "Good"))


@pytest.mark.parametrize("rule", sorted(NAMES))
def test_a_page_begins_with_one_sentence(rule: str) -> None:
    heading, empty, title = page(rule).split("\n")[:3]
    assert (heading, empty) == (f"## {rule}", "")
    assert title.endswith(".")


def test_a_page_tells_what_is_special() -> None:
    assert "Advisory" in page("level-mismatch")
    assert 'extend-select = ["event-not-in-catalog"]' in page("event-not-in-catalog")
    assert "--fix" in page("console-true")
    assert "--fix" not in page("missing-context")


def test_the_published_pages_are_current() -> None:
    made = runpy.run_path(str(DOCS / "make_rules.py"))["page"]()
    assert made == (DOCS / "rules.md").read_text("utf-8"), "run docs/make_rules.py"


def test_the_page_shows_how_all_rules_are_selected() -> None:
    assert '| `select` | list of rules, or `["all"]` |' in (DOCS / "rules.md").read_text("utf-8")
