"""A comment suppresses nothing.

What it was for is gone, its rule is misspelled, or it cannot be read (`ignore [rule]`, `ignore-file`): it would hide the next fault on its line. Only rules of this run count.

Bad:
    logfire.info("agent.created")  # migrate-logs: ignore[event-tense] nobody knows why

Good:
    logfire.info("agent.created")
"""

from collections.abc import Collection, Iterator

from migrate_logs.lint.parts.advice import nearest
from migrate_logs.lint.parts.file import rule_name
from migrate_logs.lint.parts.registry import default_rules, rule_names
from migrate_logs.lint.parts.suppressions import Suppression
from migrate_logs.model import Finding, Place

_OF_MIGRATE = "migrate"  # `ignore[migrate]` keeps a call from being rewritten, and says nothing to the lint


def idle(
    path: str, comments: Collection[Suppression], findings: Collection[Finding], rules: Collection[str]
) -> Iterator[Finding]:
    """What is wrong with the suppressions of a file; `findings` are all that its rules, `rules`, have made."""
    for comment in comments:
        used = {finding.rule for finding in findings if comment.covers(finding)}
        below = {finding.rule for finding in findings if finding.lines[0] == comment.line + 1}
        for message in _complaints(comment, used, below, rules):
            place = Place(path, comment.line, comment.column)
            yield Finding(rule_name(__name__), place, comment.span, comment.end, (comment.line, comment.line), message)


def _complaints(
    comment: Suppression, used: Collection[str], below: Collection[str], rules: Collection[str]
) -> Iterator[str]:
    if comment.rules is None:
        if not used and set(default_rules()) <= set(rules):
            yield "nothing to suppress here; take the comment out"
        return
    if not comment.rules:
        yield "cannot be read; write `# migrate-logs: ignore[rule] reason`"
    for rule in dict.fromkeys(comment.rules):
        if rule not in rule_names() and rule != _OF_MIGRATE:
            advice = nearest(rule, rule_names())
            yield f"there is no rule `{rule}`" + advice
        elif rule in rules and rule not in used:
            todo = "put the comment on the line below" if rule in below else "take it out"
            yield f"`{rule}` has nothing to suppress here; {todo}"
