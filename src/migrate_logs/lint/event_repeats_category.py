"""The action of an event repeats its category, or holds words that say nothing.

Bad:
    logfire.info("agent.agent_created")
    logfire.info("agent.was_successfully_created")

Good:
    logfire.info("agent.created")
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.lint.parts.renaming import misnamed
from migrate_logs.model import Finding

FIXES = True


def check(file: File) -> Iterator[Finding]:
    """The constant names that break this rule."""
    return misnamed(file, __name__)
