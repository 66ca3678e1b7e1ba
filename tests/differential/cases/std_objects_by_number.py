# expect: same
"""A number in brackets is a key of a mapping, and a place in a row."""

import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Locker:
    row: object
    lock: str = "31-4"

    def __repr__(self):
        return f"<locker in row {self.row}>"


lockers = [Locker(1), Locker(2)]
by_row = {each.row: each for each in lockers}
shown = {1: lockers[0], 2: lockers[1]}
paired = dict(zip([1, 2], lockers))
sizes = {1: 10, 2: 20}


def report(typed: dict[int, Locker], pairs: dict[int, tuple[int, Locker]]):
    log.info("Locker %s by its row", by_row[1])
    log.info("Locker %s in the display", shown[2])
    log.info("Locker %s of a pair", paired[1])
    log.info("Locker %s of the type", typed[1])
    log.info("Size %s of row %s", sizes[1], pairs[1][0])
    log.info("Locker %s of the size", pairs[1][1])
    row, last = typed.popitem()
    log.info("Row %s had %s", row, last)
    log.info("Locker %s set", typed.setdefault(3, Locker(3)))
    log.info("Lockers %s copied", [*typed.values()])


report({1: lockers[0], 2: lockers[1]}, {1: (10, lockers[0])})
