"""A value is passed to Logfire by position.

Everything behind the name must be a keyword: `logfire.info("...", value)` raises TypeError when it runs, and nothing is
logged. It is what is left when a `%s` call is rewritten by hand.

Bad:
    logfire.info("agent.created", model)

Good:
    logfire.info("agent.created", model=model)
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding, Span


def check(file: File) -> Iterator[Finding]:
    """Positional arguments behind the name."""
    for call in file.events:
        if call.positional:
            span = Span(call.positional[0].start, call.positional[-1].end)
            message = f"`logfire.{call.method}` takes only the name by position; pass values as keywords"
            yield file.finding(__name__, span, message, within=call.call)
