"""An attribute begins with an underscore.

Logfire keeps such names for its own options and raises ValueError: the log is lost, and the caller gets the exception.

Bad:
    logfire.info("agent.created", _id=agent.id)

Good:
    logfire.info("agent.created", agent_id=agent.id)
"""

from collections.abc import Iterator

from migrate_logs.libraries.logfire import OPTIONS
from migrate_logs.lint.parts.attributes import keywords, renamed
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding

FIXES = True
_OPTIONS = frozenset().union(*OPTIONS.values())


def check(file: File) -> Iterator[Finding]:
    """Names that begin with an underscore and are no option of the method."""
    for call, attribute, name in keywords(file):
        if name.startswith("_") and call.method != "log":
            bare = name.lstrip("_")
            edits = () if name in _OPTIONS else renamed(file, call, attribute, bare)
            message = f"`{name}` begins with an underscore, which makes Logfire raise ValueError"
            yield file.finding(__name__, attribute.span, message, edits, call.call)
