# expect: same
"""A class that a text shows is shown as its text: of a dataclass with defaults Logfire would show these, and no class."""

import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Locker:
    row: int = 4
    lock: str = "31-4"


def report(found, lockers):
    log.info("Locker is of type %s", type(found))
    log.info(f"Locker is of type {type(found)!r}, like {found.__class__}")
    log.info("Lockers are of types %s", [type(each) for each in lockers])
    log.info("Locker is a %s in row %d", type(found).__name__, found.row)


report(Locker(), [Locker(), Locker(5)])
