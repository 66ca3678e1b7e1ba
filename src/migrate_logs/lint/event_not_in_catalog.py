"""An event is not in the project's catalog.

`events.toml` is the list of all events; a name that is not in it is a new one, or a misspelled one.
`migrate-logs events --update` adds what is missing.

Bad:
    logfire.info("agent.cretaed")

Good:
    logfire.info("agent.created")
"""

from collections.abc import Iterator

from migrate_logs.catalog.event import plain
from migrate_logs.lint.parts.advice import misspelled
from migrate_logs.lint.parts.file import File
from migrate_logs.model import Finding

OPT_IN = True


def check(file: File) -> Iterator[Finding]:
    """Constant names that the catalog does not hold."""
    catalog = file.settings.catalog
    for call in file.events if catalog is not None else ():
        if call.event is not None and call.name is not None and plain(call.event) not in (catalog or ()):
            advice = misspelled(call.event, catalog or (), file.names.words)
            yield file.finding(__name__, call.name, f"`{call.event}` is not in events.toml{advice}", within=call.call)
