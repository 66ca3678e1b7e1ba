"""Objects that are passed on by `*args` and `**kwargs`, and that Python passes to methods of its own."""
# expect: same
import logging

logger = logging.getLogger(__name__)


class Guest:
    def __init__(self, n):
        self.n, self.passport = n, "C01X"

    def __str__(self):
        return f"guest {self.n}"


def seat(*args, **options):
    return seated(*args, **options)


def seated(x, y=None):
    logger.info("seated %s beside %s", x, y)
    return x


def traced(fn):
    def inner(*a, **k):
        return fn(*a, **k)
    return inner


@traced
def greet(p, q=None):
    logger.info("greeted %s and %s", p, q)


class Table:
    def __init__(self, **fields):
        for name, value in fields.items():
            setattr(self, name, value)


class Room:
    def __init__(self, *tables, **fields):
        self.tables = tables
        self.__dict__.update(fields)


class Book:
    def __setitem__(self, k, v):
        logger.info("booked %s for %s", k, v)

    def __contains__(self, x):
        logger.info("looked for %s", x)
        return False

    def __setattr__(self, k, v):
        logger.info("set %s to %s", k, v)
        super().__setattr__(k, v)


logger.info("got %s", seat(Guest(1), y=Guest(2)))
greet(Guest(3), q=Guest(4))
table = Table(first=Guest(5), number=7)
logger.info("first %s at %s", table.first, table.number)
room = Room(table, last=Guest(6))
logger.info("last %s", room.last)
book = Book()
book["monday"] = Guest(8)
print(Guest(9) in book)
book.x = Guest(10)
