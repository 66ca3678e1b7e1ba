# expect: same
"""What comes in through `*` and `**` may be anything: its text is logged, whatever the parameter is called."""

import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Locker:
    number: int
    combination: str = "31-07-22"

    def __repr__(self):
        return f"<locker {self.number}>"


def by_name(**choices):
    log.info("Choices %s made", choices)
    log.info("Choice %s picked", choices["locker"])
    log.info("Choice %s found", choices.get("locker"))
    log.info("Choices %s listed", list(choices.values()))
    log.info("Choices %s sorted", sorted(choices.items()))
    for key, choice in choices.items():
        log.info("Choice %s is %s", key, choice)
    log.info("There are %d choices", len(choices))
    log.info("Keys are %s", list(choices))


def by_place(*lockers):
    log.info("Lockers %s opened", lockers)
    log.info("Locker %s was first", lockers[0])
    first, *rest = lockers
    log.info("Locker %s opened before %s", first, rest)
    kept = {**dict(zip("ab", lockers))}
    log.info("Lockers %s kept", kept)


def plain(*seats: int, **rows: str):
    log.info("Seats %s in %s", seats, rows)


by_name(locker=Locker(4))
by_place(Locker(5), Locker(6))
plain(1, 2, stalls="b")
