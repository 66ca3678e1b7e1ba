"""Owns what `migrate` says of names that people gave against the convention: they are taken, with a warning."""

from __future__ import annotations

from collections.abc import Sequence

from migrate_logs.catalog import Event
from migrate_logs.config.settings import Config

_TOLD = 3  # so many names stand in the sentence


def advice(events: Sequence[Event], config: Config) -> tuple[str, ...]:
    """One sentence, where there is something to say."""
    if not any(event.is_decided for event in events):
        return ()
    from migrate_logs.cli.parts.events_text import breaches
    from migrate_logs.lint.parts.names import Names

    found = [f"{event.name} ({how.rule})" for event, how in breaches(events, Names(config.naming))]
    more = f", and {len(found) - _TOLD:,} more" if len(found) > _TOLD else ""
    told = f"Names of the catalog break the convention, and are used as they are: {', '.join(found[:_TOLD])}{more}."
    return (told,) if found else ()
