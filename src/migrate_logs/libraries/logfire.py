"""Logfire itself: our own output, read back by the lint and counted by the report.

Good: logfire.info("row.loaded", count=count)
"""

from migrate_logs.bindings.values import Knowledge
from migrate_logs.model import METHOD_LEVELS, Library
from migrate_logs.reading.site import Reading, Refused, Site

KNOWN = Knowledge(
    Library.LOGFIRE,
    modules=frozenset({"logfire"}),
    loggers=frozenset({"logfire.DEFAULT_LOGFIRE_INSTANCE"}),
    factories=frozenset({"logfire.with_tags", "logfire.with_settings", "logfire.configure"}),
    types=frozenset({"logfire.Logfire"}),
    derive={"with_tags": False, "with_settings": False},
    methods=frozenset({*METHOD_LEVELS, "log"}),
)


def read(site: Site) -> Reading | Refused:
    """A Logfire call has nothing to migrate."""
    return Refused("already-logfire", "a call of Logfire")
