import logging
from dataclasses import dataclass
from typing import Any

from parts import Lamp

log = logging.getLogger(__name__)
current = None
kept = None
seats = 0


class Desk:
    lamp = None
    label = "plain"

    def __init__(self, owner=None, name="", spare=None):
        self.owner = owner
        self.name = name
        self.spare = spare or None
        self.guest = None
        self.shade = ""
        self.chairs = 0

    def show(self):
        log.info("Desk %s of %s lit by %s", self.name, self.owner, self.lamp)
        log.info("Guest %s under %s, spare %s", self.guest, self.shade, self.spare)
        log.info("Desk %s with %d chairs, %s in all", self.label, self.chairs, self.chairs)


class Drawer:
    content = None

    def open(self):
        fill(self)
        log.info("Drawer opened on %s", self.content)


def fill(drawer):
    drawer.content = Lamp(place="drawer")


@dataclass
class Ticket:
    about: Any = None
    number: Any = None

    def show(self):
        log.info("Ticket %s about %s", self.number, self.about)


def give(value):
    global kept
    kept = value


def report():
    log.info("Hall lit by %s, %s seats, %s kept", current, seats, kept)
