"""Owns what `migrate` says of names that people gave against the convention: all that can be a name are taken, with a warning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from migrate_logs.catalog import Event
from migrate_logs.config.settings import Config

_TOLD = 3  # so many names stand in the sentence


def advice(events: Sequence[Event], config: Config) -> tuple[str, ...]:
    """One sentence about those that are used, and one about those that cannot be, where there is something to say."""
    if not any(event.is_decided for event in events):
        return ()
    from migrate_logs.cli.parts.events_text import breaches
    from migrate_logs.lint.parts.names import Names

    found = [f"{event.name} ({how.rule})" for event, how in breaches(events, Names(config.naming))]
    return (
        *_told("break the convention, and are used as they are", found),
        *_told("hold placeholders, and no call gets them", [event.new for event in events if event.is_unusable]),
    )


def _told(what: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        more = f", and {len(names) - _TOLD:,} more" if len(names) > _TOLD else ""
        yield f"Names of the catalog {what}: {', '.join(names[:_TOLD])}{more}."
