"""A property may count, log or take the next of something: named twice in a call, it runs twice."""
# expect: same

import itertools
import logging

log = logging.getLogger("tickets")


class Desk:
    def __init__(self):
        self.served = 0
        self._numbers = itertools.count(100)

    @property
    def ticket(self):
        return next(self._numbers)

    @property
    def serving(self):
        self.served += 1
        return self.served

    @property
    def clerk(self):
        log.debug("Clerk asked for")
        return self

    @property
    def label(self):
        return f"desk of {self.served}"


desk = Desk()
log.info("Tickets %s and %s", desk.ticket, desk.ticket)
log.info(f"Now serving {desk.serving}, then {desk.serving}")
log.info("Passed on by %s to %s", desk.clerk.served, desk.clerk.served)
log.info("Standing at %s, called %s", desk.label, desk.label)
log.info("Ticket {0}, again {0}".format(desk.ticket))
print(desk.served, desk.ticket)
