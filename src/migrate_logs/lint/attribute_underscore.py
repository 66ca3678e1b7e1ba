"""An attribute begins with an underscore.

Logfire keeps such names for its own options and raises ValueError: the log is lost, and the caller gets the exception.

Bad:
    logfire.info("agent.created", _id=agent.id)

Good:
    logfire.info("agent.created", agent_id=agent.id)
"""

import re
from collections.abc import Iterator

from migrate_logs.libraries.logfire import OPTIONS
from migrate_logs.lint.parts.attributes import keywords, renamed
from migrate_logs.lint.parts.expressions import parsed
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Attribute, Finding

FIXES = True
_OPTIONS = frozenset().union(*OPTIONS.values())


def check(file: File) -> Iterator[Finding]:
    """Keywords that begin with an underscore and are no option of the method, also within a dictionary that is spread."""
    for call, attribute, name in keywords(file):
        if name.startswith("_") and call.method != "log":
            bare = name.lstrip("_")
            edits = () if name in _OPTIONS else renamed(file, call, attribute, bare)
            message = f"`{name}` begins with an underscore, which makes Logfire raise ValueError"
            yield file.finding(__name__, attribute.span, message, edits, call.call)
    for call in file.events:
        for spread in call.attributes if call.method != "log" else ():
            for name in _hidden(spread) if spread.name is None else ():
                message = f"`{name}` begins with an underscore, which makes Logfire raise ValueError"
                yield file.finding(__name__, spread.span, message, within=call.call)


def _hidden(spread: Attribute) -> Iterator[str]:
    """The keys in a spread dictionary display that begin with an underscore and are no option."""
    if not re.match(r"\{.*['\"]_", spread.code, re.DOTALL):
        return
    import ast  # dear, and hardly anybody writes so

    shown = parsed(spread.code)
    for key in shown.keys if isinstance(shown, ast.Dict) else ():
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and key.value.startswith("_"):
            yield from {key.value} - _OPTIONS
