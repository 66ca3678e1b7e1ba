"""An event name has no category.

Names are `category.action`: the thing, a dot, and what happened to it. Dashboards and alerts select by category
(`agent.*`), which a flat name or a sentence does not allow.

Bad:
    logfire.info("agent_created", model=model)
    logfire.info("Agent created", model=model)

Good:
    logfire.info("agent.created", model=model)
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.lint.parts.renaming import misnamed
from migrate_logs.model import Finding

FIXES = True


def check(file: File) -> Iterator[Finding]:
    """The constant names that break this rule."""
    return misnamed(file, __name__)
