"""Owns the day on which a report is told."""

import os
from datetime import UTC, date, datetime

from migrate_logs.cli.parts.stop import Stop


def today() -> date:
    """The day, or the one that a reproducible build is told to take for it."""
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(moment), UTC).date() if moment.isdecimal() else datetime.now(UTC).date()
    except (ValueError, OverflowError, OSError):
        raise Stop(f"SOURCE_DATE_EPOCH={moment[:40]}: no time that there is a date for") from None
