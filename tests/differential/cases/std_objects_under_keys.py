# expect: same
"""What is put under a key, or into an attribute of something that is passed on, shows its text to whoever asks for it again."""

import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Guest:
    name: str
    passport: str = "P-0815"

    def __str__(self):
        return f"guest {self.name}"

    __repr__ = __str__


class Booking:
    def __init__(self):
        self.guests = []

    def each(self, hook):
        for guest in self.guests:
            hook(guest)


def authenticate(request):
    request["guest"] = Guest(request["name"])
    log.info("%s is %s", request["name"], request["guest"])


def handle(request, booking):
    log.info("Serving %s", request["guest"])
    log.info("Serving %s again", request.get("guest"))
    booking.guests.append(request["guest"])
    log.info("Booked for %s", booking.guests)
    log.info("First of them: %s", booking.guests[0])


def main():
    request, booking = {"name": "ann"}, Booking()
    for step in (authenticate, lambda given: handle(given, booking)):
        step(request)
    greet = lambda guest: log.info("Welcome, %s", guest)  # noqa: E731
    booking.each(greet)


main()
