"""What runs inside of a block without being called there by its name has the fields, too; what cannot run there has not."""
import contextlib
import functools
import io
from dataclasses import dataclass
from enum import Enum

from loguru import logger

HANDLERS = {}
LATER = []


def register(function):
    HANDLERS[function.__name__] = function
    return function


@register
def registered(n):
    logger.info("Registered {}", n)


def by_partial(n):
    logger.info("Partial {}", n)


def by_alias(n):
    logger.info("Alias {}", n)


def by_default(n):
    logger.info("Default {}", n)


def for_key(n):
    logger.info("Key of {}", n)
    return -n


def outer(n):
    def inner():
        logger.info("Inner {}", n)

    return inner


def rows():
    for n in range(2):
        logger.info("Row {}", n)
        yield n


def cost(n):
    logger.info("Cost of {}", n)
    return n


def use(call=by_default):
    call(7)


@dataclass
class Point:
    x: int

    def __post_init__(self):
        logger.info("Point at {}", self.x)

    def __add__(self, other):
        logger.info("Added")
        return self

    def __str__(self):
        logger.info("Shown")
        return "point"

    @property
    def size(self):
        logger.info("Size of {}", self.x)
        return self.x


class Base:
    def go(self):
        self.step()


class Derived(Base):
    def __init__(self):
        logger.info("Derived made")

    def step(self):
        logger.info("Step")


class Plugin:
    known = []

    def __init_subclass__(cls):
        Plugin.known.append(cls)


class Extra(Plugin):
    def __init__(self):
        logger.info("Extra made")


class Tee(io.StringIO):
    def write(self, text):
        if text.strip():
            logger.info("Printed {}", text)
        return len(text)


class Sender:
    def __init__(self):
        self._emit = self._send

    def _send(self, n):
        logger.info("Sent {}", n)

    def close(self):
        logger.info("Closed")


class Mode(Enum):
    FAST = "fast"

    @classmethod
    def _missing_(cls, value):
        logger.info("No mode {}", value)
        return cls.FAST


@contextlib.contextmanager
def timed():
    logger.info("Timed")
    yield
    logger.info("Over")


def start():
    logger.info("Started")


def stop():
    logger.info("Stopped")


class Report:
    def __init__(self, title):
        self.title = title
        logger.info("Report made")

    def show(self):
        logger.info("Report {}", self.title)


def block():
    partial = functools.partial(by_partial, 1)
    alias = by_alias
    inner = outer(2)
    lazy = (cost(n) for n in range(1))
    shout = lambda n: logger.info("Lambda {}", n)
    generator = rows()
    sender, derived, first = Sender(), Derived(), Point(1)
    logger.info("Before")
    with logger.contextualize(request="r1"), timed():
        logger.info("Inside")
        HANDLERS["registered"](0)
        partial()
        alias(2)
        inner()
        use()
        sorted([1, 2], key=for_key)
        list(lazy)
        shout(3)
        next(generator)
        sender._emit(4)
        derived.go()
        str(first + first)
        Point(2).size
        Plugin.known[0]()
        Mode("slow")
        with contextlib.redirect_stdout(Tee()), contextlib.closing(sender):
            print("text")
        for call in LATER:
            call(5)
    logger.info("After")


def later(n):
    logger.info("Later {}", n)


LATER.append(later)
start()
block()
Report("r").show()
stop()
