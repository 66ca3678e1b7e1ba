# expect: same
"""Collections that are joined, repeated or zipped hold what their parts held: texts that hide something stay texts."""

import logging
from typing import NewType, TypeVar

log = logging.getLogger(__name__)


class Ticket:
    def __init__(self, seat):
        self.seat = seat
        self.code = "q7"

    def __repr__(self):
        return f"<ticket for {self.seat}>"

    def __lt__(self, other):
        return self.seat < other.seat


Paper = NewType("Paper", Ticket)
Either = TypeVar("Either", Ticket, str)


def show(given: Either, paper: Paper):
    log.info("Given %s", given)
    log.info("Paper %s", paper)


def main():
    front = [Ticket(1), Ticket(2)]
    back = [Ticket(8), Ticket(9)]
    log.info("All of them: %s", front + back)
    log.info("Twice the same: %s", front * 2)
    log.info("Best one: %s", min(*front))
    log.info("Mapped %s", {1: front[0]} | {2: back[0]})
    for near, far in zip(front, back):
        log.info("Seats %s and %s", near, far)
    for number, (near, far) in enumerate(zip(front, back)):
        log.info("Row %d has %s and %s", number, near, far)
    log.info("Sum %d", 1 + len(back))
    show(front[0], Paper(back[0]))


main()
