"""A call still logs through loguru, logging or structlog.

`migrate-logs migrate` rewrites it, or says why it cannot. A call that shall stay gets a comment with the reason. Which
libraries count is said by `from` in `[tool.migrate-logs]`.

Bad:
    logger.info("Agent created", extra={"model": model})

Good:
    logfire.info("agent.created", model=model)
    audit.info("Agent created")  # migrate-logs: ignore[unmigrated-call] the auditors read this file
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding

_SHOWN = 60  # characters of an expression in a message


def check(file: File) -> Iterator[Finding]:
    """Calls of the other libraries."""
    for call in file.legacy_calls:
        code = " ".join(call.text.split())
        shown = code if len(code) <= _SHOWN else f"{code[:_SHOWN]}..."
        message = f"`{shown}` logs through {call.library}; `migrate-logs migrate` can rewrite it, or says why not"
        yield file.finding(__name__, call.span, message)
