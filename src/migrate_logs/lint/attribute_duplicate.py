"""An attribute is given twice.

As a keyword that is a syntax error; in the mapping of `logfire.log` the last one wins and the others are lost.

Bad:
    logfire.log("info", "agent.created", {"model": model, "model": name})

Good:
    logfire.log("info", "agent.created", {"model": model, "model_name": name})
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.attributes import keywords
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding


def check(file: File) -> Iterator[Finding]:
    """The second and later attributes of the same name in one call."""
    seen: set[tuple[int, str]] = set()
    for call, attribute, name in keywords(file):
        if (call.call.start, name) in seen:
            yield file.finding(__name__, attribute.span, f"`{name}` is given twice", within=call.call)
        seen.add((call.call.start, name))
