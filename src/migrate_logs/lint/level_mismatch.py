"""The level and the name of an event tell different stories.

An error whose name tells of no failure, or a calm level for a name that ends in `failed` or `error`. One of the two is
wrong, or the name leaves out what matters.

Bad:
    logfire.error("agent.created")
    logfire.info("agent.create_failed")

Good:
    logfire.error("agent.create_failed")
    logfire.warning("agent.create_failed", attempt=attempt)
"""

import re
from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding, Level
from migrate_logs.rules import load

ADVISORY = True
_CALM = (Level.TRACE, Level.DEBUG, Level.INFO, Level.NOTICE)
_GRAVE = (Level.ERROR, Level.FATAL)


def check(file: File) -> Iterator[Finding]:
    """Logs at an error level without a word of trouble, and failures at a calm level."""
    broken = {id(call) for call, _ in file.violations}
    for call in file.events:
        if not call.is_log or call.event is None or call.name is None or id(call) in broken:
            continue
        words = re.split("[._]", call.event)
        if call.level in _GRAVE and not _trouble().intersection(words):
            message = f"`{call.event}` tells of no failure, but is logged as {call.level}"
        elif call.level in _CALM and words[-1] in load("lint")["failures"]:
            message = f"`{call.event}` tells of a failure, but is logged as {call.level}"
        else:
            continue
        yield file.finding(__name__, call.name, message, within=call.call)


def _trouble() -> frozenset[str]:
    return frozenset((*load("lint")["failures"], *load("lint")["troubles"]))
