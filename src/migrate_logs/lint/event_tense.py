"""The action of an event tells neither what is done nor what goes on.

What is completed has a past participle (`created`), what is ongoing an -ing form (`creating`), what went wrong ends in
`failed`, `error` or a state (`missing`, `not_found`). A base verb leaves open whether it happened, a noun what happened, a
simple past (`wrote` for `written`) who did it to whom.
More states can be given as `states` in `[tool.migrate-logs.naming]`.

Bad:
    logfire.info("agent.create")
    logfire.info("database.connection")

Good:
    logfire.info("agent.created")
    logfire.info("database.connected")
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.lint.parts.renaming import misnamed
from migrate_logs.model import Finding

FIXES = True


def check(file: File) -> Iterator[Finding]:
    """The constant names that break this rule."""
    return misnamed(file, __name__)
