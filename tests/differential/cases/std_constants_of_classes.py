# expect: same
"""A text that a derived class may bind anew is known at run time only, however the class is reached."""

import logging

log = logging.getLogger(__name__)


class Printer:
    READY = "Printer ready for the next sheet"

    def named(self):
        log.info(Printer.READY)

    def by_type(self):
        log.info(type(self).READY)

    @classmethod
    def by_class(cls):
        log.info(cls.READY)


class Plotter(Printer):
    READY = "Plotter warmed up"


for machine in (Printer(), Plotter()):
    machine.named()
    machine.by_type()
    machine.by_class()
