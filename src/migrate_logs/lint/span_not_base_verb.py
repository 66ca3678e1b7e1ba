"""The action of a span does not begin with a base verb.

A span covers the time that something takes: its name says what is done while it lasts, as an order. The logs in it say
what was done.

Bad:
    with logfire.span("database.history_loaded"):
        ...

Good:
    with logfire.span("database.load_history"):
        ...
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.file import File
from migrate_logs.lint.parts.renaming import misnamed
from migrate_logs.model import Finding

FIXES = True


def check(file: File) -> Iterator[Finding]:
    """The constant names that break this rule."""
    return misnamed(file, __name__)
