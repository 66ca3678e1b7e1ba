"""`exc_info` is passed as an attribute.

Logfire's option is `_exc_info`; `exc_info=True` logs an attribute of that name and drops the traceback. (`logfire.log` is
the exception: there it is spelled `exc_info`.)

Bad:
    logfire.error("agent.create_failed", exc_info=True)

Good:
    logfire.error("agent.create_failed", _exc_info=True)
    logfire.log("error", "agent.create_failed", exc_info=True)
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.attributes import keywords
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding, Span

FIXES = True


def check(file: File) -> Iterator[Finding]:
    """Attributes called `exc_info` on logs that have the option."""
    for call, attribute, name in keywords(file):
        if name == "exc_info" and call.is_log and call.method != "log":
            start = attribute.span.start
            edits = () if "_exc_info" in file.text(call.call) else file.replaced(Span(start, start), "_")
            message = "`exc_info` is an attribute like any other here; the option is `_exc_info`"
            yield file.finding(__name__, attribute.span, message, edits, call.call)
