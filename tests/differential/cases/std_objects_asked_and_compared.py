"""Objects that `isinstance` tells, that builtins make of others, and that a comparison is given: their text."""
# expect: same

import configparser
import logging
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering

log = logging.getLogger("shop.prices")


@total_ordering
@dataclass(eq=False)
class Price:
    cents: int
    supplier: str = "secret supplier"

    def __str__(self):
        return f"{self.cents} ct"

    def __eq__(self, other):
        log.info("Comparing %s to %s", self, other)
        return self.cents == other.cents

    def __lt__(self, other):
        log.info(f"Is {self} below {other}")
        return self.cents < other.cents

    def __abs__(self):
        return Price(abs(self.cents))

    def __round__(self, digits=None):
        return Price(round(self.cents, digits))


def told(thing):
    if isinstance(thing, configparser.ConfigParser):
        log.info("Sections %s, first %s", thing.sections(), thing["db"])
    elif isinstance(thing, configparser.SectionProxy):
        log.info("Section %s", thing)
    elif isinstance(thing, (date, timedelta)):
        log.info("Time %s", thing)
    elif isinstance(thing, dict):
        log.info("Mapping %s", thing)


class Countdown:
    left = 3

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        return self.left * 10


price = Price(-120)
print(price == Price(3), price < Price(5))
log.info("Absolute %s, rounded %s", abs(price), round(price, -2))
parser = configparser.ConfigParser()
parser.read_string("[db]\npassword = hunter2\n")
for each in (parser, parser["db"], date(2024, 1, 2), timedelta(hours=3), {"a": 1}):
    told(each)
down = Countdown()
log.info("Left %s, %s, %s", down.left, next(down), down.left)
