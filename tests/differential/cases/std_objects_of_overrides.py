"""Objects that a base class passes to what its heirs make of a method, and that callbacks are passed."""
# expect: same
import logging
from abc import ABC, abstractmethod

logger = logging.getLogger(__name__)


class Row:
    def __init__(self, n):
        self.n, self.ssn = n, "078-05"

    def __str__(self):
        return f"row {self.n}"


class Import(ABC):
    def run(self, rows):
        for each in rows:
            self.take(each)
            self.taken(each, n=each.n)

    @abstractmethod
    def take(self, x): ...

    def taken(self, x, n=0):
        logger.debug("taken %s", x)


class Print(Import):
    def take(self, x):
        logger.info("printing %s", x)


class Store(Import):
    def take(self, what):
        logger.info("storing %s", what)

    def taken(self, y, n=0):
        super().taken(y)
        logger.info("stored %s as %d", y, n)


class Poll:
    def __init__(self, callback):
        self.callback = callback
        self.later = None

    def poll(self):
        self.callback(Row(7))
        if self.later:
            self.later(Row(8), "later")


class View:
    def __init__(self):
        self.source = Poll(self.update)
        self.source.later = self.refresh

    def update(self, v):
        logger.info("update %s", v)

    def refresh(self, v, why):
        logger.info("refresh %s %s", v, why)


def load(n, on_success=None, on_error=None):
    try:
        found = Row(10 // n)
    except ZeroDivisionError as e:
        on_error(e, n)
        return
    on_success(found)


def loaded(v):
    logger.info("loaded %s", v)


def failed(problem, n):
    logger.error("not loaded: %s, %d", problem, n)


class Audit:
    def accept(self, v):
        logger.info("audited %s", v)


class Archive:
    def accept(self, value):
        logger.info("archived %s", value)


def show_all(plugins, v):
    for each in plugins:
        each.accept(v)


Print().run([Row(1)])
Store().run([Row(2)])
View().source.poll()
load(1, on_success=loaded)
load(0, loaded, failed)
show_all([Audit(), Archive()], Row(3))
