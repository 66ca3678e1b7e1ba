"""The category of an event is not among those that the project has agreed on.

They are listed as `categories` in `[tool.migrate-logs.lint]`; without the list every category is fine. A category of more
than one segment is listed with its dots (`service.message`), or by its first segment.

Bad:
    # categories = ["agent", "session"]
    logfire.info("agents.created")

Good:
    logfire.info("agent.created")
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.advice import misspelled
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding


def check(file: File) -> Iterator[Finding]:
    """Dotted names whose category is not on the list."""
    known = file.settings.categories
    for call in file.events if known else ():
        category = (call.event or "").rpartition(".")[0]
        if category and call.name is not None and not {category, category.partition(".")[0]} & known:
            advice = misspelled(category, known, file.names.words)
            message = f"`{category}` is not among the categories of [tool.migrate-logs.lint]"
            yield file.finding(__name__, call.name, message + advice, within=call.call)
