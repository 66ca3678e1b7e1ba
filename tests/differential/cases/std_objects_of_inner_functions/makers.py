import logging
from functools import singledispatchmethod

logger = logging.getLogger(__name__)


def counting():
    last = None

    def count(thing):
        nonlocal last
        logger.info("After %s comes %s", last, thing)
        last = thing

    return count


class Slot:
    def __init__(self, holds):
        self.holds = holds

    def __str__(self):
        return "slot"


class Rack:
    @classmethod
    def built(cls, first, others):
        rack = cls.__new__(cls)
        rack.first = first
        rack.slots = [Slot(each) for each in others]
        return rack

    def open(self):
        logger.info("First is %s", self.first)
        for slot in self.slots:
            logger.info("In %s is %s", slot, slot.holds)


class Shown:
    @singledispatchmethod
    def show(self, thing):
        return repr(thing)

    @show.register
    def _(self, thing: int):
        return str(thing)

    @show.register
    def _(self, thing: tuple):
        return Slot(thing)
