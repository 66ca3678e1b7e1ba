"""An event name is not in lower snake case.

Every segment is made of lower-case letters, digits and single underscores, and begins with a letter: one spelling, so
that a query finds all.

Bad:
    logfire.info("Agent.runStarted")

Good:
    logfire.info("agent.run_started")
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.lint.parts.renaming import misnamed
from migrate_logs.model import Finding

FIXES = True


def check(file: File) -> Iterator[Finding]:
    """The constant names that break this rule."""
    return misnamed(file, __name__)
