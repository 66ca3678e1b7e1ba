"""Objects that getters take out of others, and those that a method of two underscores gives."""
# expect: same
import logging
import operator
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from operator import attrgetter, itemgetter

logger = logging.getLogger(__name__)
holder_of = attrgetter("holder")


class Holder:
    def __init__(self, n):
        self.n, self.pin = n, "secret"

    def __str__(self):
        return f"holder {self.n}"


class Card:
    def __init__(self, holder, n):
        self.holder, self.n = holder, n

    def owned_by(self):
        return self.holder


def direct(cards, rows):
    logger.info("Held by %s", holder_of(cards[0]))
    logger.info("Kept by %s", itemgetter("kept")(rows[0]))
    logger.info("Second is %s", operator.itemgetter(1)((1, cards[0].holder)))
    logger.info("Size is %s", attrgetter("n")(cards[0]))
    logger.info("Part is %s", rows[0].__getitem__("kept"))
    logger.info("Found %s", object.__getattribute__(cards[0], "holder"))
    logger.info("Asked %s", getattr(cards[0], "owned_by")())


def mapped(cards):
    for one in map(holder_of, cards):
        logger.info("Mapped %s", one)


def pooled(cards):
    with ThreadPoolExecutor(1) as pool:
        for one in pool.map(attrgetter("holder"), cards):
            logger.info("Pooled %s", one)


def grouped(cards):
    for one, group in groupby(cards, key=holder_of):
        logger.info("Group of %s has %d", one, len(list(group)))


def run():
    cards = [Card(Holder(1), 10), Card(Holder(2), 20)]
    direct(cards, [{"kept": cards[0].holder}])
    mapped(cards)
    pooled(cards)
    grouped(cards)


run()
