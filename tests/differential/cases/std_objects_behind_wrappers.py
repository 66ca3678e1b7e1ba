"""Objects that a call passes to the function which a decorator puts in the place of another one, or asks `inspect` for."""
# expect: same
import functools
import inspect
import logging
from collections import namedtuple
from itertools import accumulate, groupby, tee

logger = logging.getLogger(__name__)
Event = namedtuple("Event", "kind order")


class Order:
    def __init__(self, n):
        self.n, self.card = n, "secret"

    def __str__(self):
        return f"order {self.n}"


def validated(function):
    @functools.wraps(function)
    def inner(self, order, *args, **kwargs):
        logger.info("%s gets %s", function.__name__, order)
        return function(self, order, *args, **kwargs)

    return inner


def retried(times):
    def decorate(function):
        def run(what, count=1):
            for n in range(times):
                logger.info("try %d of %s, %d times", n, what, count)
            return function(what, count)

        return run

    return decorate


def traced(function):
    signature = inspect.signature(function)

    def run(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        logger.info("%s called: %s", function.__name__, signature)
        for name, value in bound.arguments.items():
            logger.info("%s is %s", name, value)
        return function(*args, **kwargs)

    return run


class Shop:
    @validated
    def place(self, order, fast=False):
        return order


@retried(2)
def ship(order, count):
    return order


@traced
def pay(order, amount=3):
    return amount


order = Order(1)
Shop().place(order, fast=True)
ship(order, count=2)
logger.info("paid %d", pay(order, amount=5))
event = Event("made", order)
logger.info("event of %s", event._asdict()["order"])
first, second = tee([order])
logger.info("first %s", next(first))
logger.info("last %s", list(accumulate([order], lambda one, other: other))[-1])
for key, group in groupby([order]):
    logger.info("group %s of %d", key, len(list(group)))
orders = [order]
orders += [Order(2)]
logger.info("twice %s", (orders * 2)[3])
