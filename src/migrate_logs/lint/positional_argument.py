"""The arguments of a log or span are not those that Logfire takes.

The name comes by position, everything behind it as a keyword: `logfire.info("...", value)`, `logfire.info(msg_template="...")`
and a call without a name raise TypeError when they run, and nothing is logged. `logfire.log` takes its attributes in one
mapping. It is what is left when a `%s` call is rewritten by hand.

Bad:
    logfire.info("agent.created", model)
    logfire.info(msg_template="agent.created")
    logfire.log("info", "agent.created", model=model)

Good:
    logfire.info("agent.created", model=model)
    logfire.log("info", "agent.created", {"model": model})
"""

import re
from collections.abc import Iterator

from migrate_logs.lint.parts.attributes import is_keyword
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding, LogfireCall, Span

_EMPTY = re.compile(r"\(\s*\)$")


def check(file: File) -> Iterator[Finding]:
    """Positional arguments behind the name, names that do not come by position, and keywords that `log` does not have."""
    for call in file.events:
        if call.positional:
            span = Span(call.positional[0].start, call.positional[-1].end)
            message = f"`logfire.{call.method}` takes only the name by position; pass values as keywords"
            yield file.finding(__name__, span, message, within=call.call)
        elif call.name is None and _lacks_name(file, call):
            message = f"`logfire.{call.method}` takes the name by position, and has none here"
            yield file.finding(__name__, call.call, message)
        if call.method == "log":
            yield from _keywords(file, call)


def _lacks_name(file: File, call: LogfireCall) -> bool:
    """True where a call raises; one that does not parse may have a name, and `log` and `instrument` take it as a keyword."""
    if call.method == "instrument" or (call.method == "log" and not _EMPTY.search(file.text(call.call))):
        return False
    return bool(call.attributes) or _EMPTY.search(file.text(call.call)) is not None


def _keywords(file: File, call: LogfireCall) -> Iterator[Finding]:
    for attribute in call.attributes:
        if is_keyword(file, attribute):
            message = f"`logfire.log` has no keyword `{attribute.name}`; it takes attributes in one mapping"
            yield file.finding(__name__, attribute.span, message, within=call.call)
