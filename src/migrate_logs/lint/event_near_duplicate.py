"""Two event names differ only in spelling.

`agent.created` and `agents.created`, `run.cancelled` and `run.canceled`, `agent.run_started` and `agent_run.started`: a
query for one misses the other. Looked for over all files of the run; what is used less often is the one that is reported.

Bad:
    logfire.info("agents.created")
    logfire.info("agent.created")

Good:
    logfire.info("agent.created")
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from migrate_logs.catalog.likeness import bare
from migrate_logs.lint.parts.checking import Emitted
from migrate_logs.lint.parts.file import rule_name
from migrate_logs.model import Finding

_DOTTED = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)+")  # other names, such as those in capitals, break other rules


def compare(events: Sequence[Emitted]) -> Iterator[Finding]:
    """The names that a commoner one resembles (of two equally common ones, the alphabet's second)."""
    dotted = [event for event in events if _DOTTED.fullmatch(event.event)]
    counts = Counter(event.event for event in dotted)
    first = {event.event: event.place for event in reversed(dotted)}
    usual: dict[str, str] = {}
    for name in sorted(counts, key=lambda each: (-counts[each], each)):
        usual.setdefault(bare(name), name)
    for event in dotted:
        better = usual[bare(event.event)]
        if event.event != better:
            message = f"`{event.event}` is nearly `{better}` ({first[better]}); use one of them"
            at = (event.place, event.span, event.end, event.lines)
            yield Finding(rule_name(__name__), *at, message, code=event.code)
