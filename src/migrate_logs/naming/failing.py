"""Owns what failed where an old event name ends with a failure: the deed of a request, and as many things as they were."""

from migrate_logs.naming.lexicon import Lexicon
from migrate_logs.naming.reading import Reading
from migrate_logs.naming.things import Subject

_ENDS = frozenset(("failed", "error", "timed_out"))


def what_failed(named: Subject, reading: Reading, lexicon: Lexicon) -> Subject:
    """`named` without the deed of `badge_token_request_failed`, and in the plural of `seat_plans_failed`."""
    *before, last = named.category
    if not before or named.rest or reading.tail not in _ENDS:
        return named
    many = reading.phrase[-1].word
    if many == f"{last}s" and many not in lexicon.faults:
        return named._replace(category=(*before, many))
    if last == "request" and f"{before[-1]}_{last}" not in lexicon.compounds:
        return named._replace(category=tuple(before), rest=(last,))
    return named
