"""Owns the findings about constant names, with the better name and the edit that writes it."""

from __future__ import annotations

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File, rule_name
from migrate_logs.lint.parts.names import slots
from migrate_logs.lint.parts.sameness import is_respelled, says_the_same, tells_of_a_deed
from migrate_logs.model import Edit, EventName, Finding, LogfireCall


def misnamed(file: File, rule: str) -> Iterator[Finding]:
    """The names that break the rule whose module is called `rule`, each with a better one that is sure enough."""
    for call, violation in file.violations:
        if violation.rule == rule_name(rule) and call.name is not None:
            name = file.names.proposal(call)
            name = name if name and name.confidence >= file.settings.min_confidence else None
            advice = f"; try `{name.name}`" if name else ""
            yield file.finding(rule, call.name, violation.message + advice, _edits(file, call, name), call.call)


def _edits(file: File, call: LogfireCall, name: EventName | None) -> tuple[Edit, ...]:
    """The edit that writes a name, where it says the same, no value would be lost, and nobody has settled the old one.

    A name that the file has already, or is told to take, stays apart: `agent.create` may stand before the deed that
    `agent.created` tells. So does a span that tells what was done: it may last as long as that holds (`lock.acquired`).
    """
    event = call.event or ""
    if name is None or not call.literal or call.name is None or not says_the_same(event, name.name, file.names.words):
        return ()
    if not is_respelled(event, name.name) and _is_taken(file, call, name):
        return ()
    if call.is_span and tells_of_a_deed(event, name.name, file.names.words):
        return ()
    carried = {attribute.name for attribute in call.attributes}
    decided = file.settings.decided()
    if not carried.issuperset(slots(event)) or decided is None or event in decided:
        return ()
    quote = file.text(call.name)[-1]
    return file.replaced(call.name, f"{quote}{name.name}{quote}")


def _is_taken(file: File, call: LogfireCall, name: EventName) -> bool:
    """True where a call that says another thing has the name, or is told to take it."""
    if any(each.event == name.name for each in file.events):
        return True
    return any(not is_respelled(event, call.event or "") for event in file.proposed.get(name.name, ()))
