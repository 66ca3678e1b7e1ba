"""An event name has too many segments.

Two are enough for most names; three are allowed. `max-segments` in `[tool.migrate-logs.naming]` says how many. A name of
four and more usually repeats the path of its file, which the record carries anyway. `migrate` keeps an existing name of up
to four; it is for you to shorten it, or to allow it.

Bad:
    logfire.info("service.chat.message.draft.created")

Good:
    logfire.info("message.draft_created")
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.lint.parts.renaming import misnamed
from migrate_logs.model import Finding


def check(file: File) -> Iterator[Finding]:
    """The constant names that break this rule."""
    return misnamed(file, __name__)
