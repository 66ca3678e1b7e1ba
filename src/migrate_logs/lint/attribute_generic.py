"""The name of an attribute says nothing.

`value`, `text` or `x` are another thing in each event; a query for them finds everything and means nothing.

Bad:
    logfire.info("price.updated", value=price.amount)

Good:
    logfire.info("price.updated", amount=price.amount)
"""

from collections.abc import Iterator

from migrate_logs.lint.parts.attributes import keywords
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding
from migrate_logs.rules import load


def check(file: File) -> Iterator[Finding]:
    """Names on the list of those that say nothing."""
    generic = load("lint")["generic"]
    for call, attribute, name in keywords(file):
        if name in generic:
            message = f"`{name}` says nothing; name what it is"
            yield file.finding(__name__, attribute.span, message, within=call.call)
