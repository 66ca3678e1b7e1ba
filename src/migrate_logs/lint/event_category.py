"""The category of an event is a verb.

The thing comes first, what happened to it second.

Bad:
    logfire.info("created.agent")

Good:
    logfire.info("agent.created")
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.lint.parts.renaming import misnamed
from migrate_logs.model import Finding


def check(file: File) -> Iterator[Finding]:
    """The constant names that break this rule."""
    return misnamed(file, __name__)
