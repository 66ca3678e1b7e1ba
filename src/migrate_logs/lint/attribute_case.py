"""An attribute is not in lower snake case.

One spelling, so that a query finds all. Dots are fine where the conventions of OpenTelemetry have them (`http.method`).

Bad:
    logfire.info("agent.created", agentId=agent.id)

Good:
    logfire.info("agent.created", agent_id=agent.id)
"""

import re
from collections.abc import Iterator
from keyword import iskeyword

from migrate_logs.lint.parts.attributes import is_keyword, keywords, renamed
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding

FIXES = True
_SNAKE = re.compile(r"_*[a-z][a-z0-9]*(?:[._][a-z0-9]+)*_?")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def check(file: File) -> Iterator[Finding]:
    """Names with capitals, doubled underscores or other characters; what an underscore begins is another rule's."""
    for call, attribute, name in keywords(file):
        if not _SNAKE.fullmatch(name) and name.strip("_"):
            better = snake(name)
            better += "_" * (iskeyword(better) and is_keyword(file, attribute))
            message = f"`{name}` is not lower snake case" + (f"; try `{better}`" if better else "")
            edits = renamed(file, call, attribute, better) if not name.startswith("_") else ()
            yield file.finding(__name__, attribute.span, message, edits, call.call)


def snake(name: str) -> str:
    """`agentID` -> `agent_id`; empty where nothing sensible comes of it."""
    words = re.findall(r"[a-z0-9]+", _HUMP.sub("_", name).lower()) if name.isascii() else []
    better = "_".join(words)
    return better if _SNAKE.fullmatch(better) else ""
