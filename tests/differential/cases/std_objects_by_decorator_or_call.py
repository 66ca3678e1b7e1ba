"""Objects that get where they are logged by a decorator that may be called, by a tuple that a with statement gives, by spreads."""
# expect: same
import logging
from collections import OrderedDict
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Mapping, NamedTuple, Optional
from weakref import WeakValueDictionary

logger = logging.getLogger(__name__)
subscribers = {}


class Order:
    def __init__(self, n):
        self.n, self.card = n, "secret"

    def __str__(self):
        return f"order {self.n}"


def on(event, function=None):
    def decorate(function):
        subscribers.setdefault(event, []).append(function)
        return function

    return decorate(function) if function else decorate


def fire(event, *args, **kwargs):
    for function in subscribers.get(event, ()):
        function(*args, **kwargs)


@on("made")
def made(order, by=None):
    logger.info("made %s by %s", order, by)


class Recent:
    def __init__(self, size):
        self._held, self._size = OrderedDict(), size

    def put(self, key, order):
        self._held[key] = order
        return self._held.popitem(last=False) if len(self._held) > self._size else None

    def get(self, key, default=None):
        return self._held.get(key, default)


@contextmanager
def opened(order):
    yield order, order.n


class Pair(NamedTuple):
    first: Order
    count: int


@dataclass
class Context:
    meta: Optional[Mapping[str, Any]] = None


first = Order(1)
fire("made", first, by=Order(2))
recent = Recent(1)
recent.put("a", first)
logger.info("evicted %s", recent.put("b", Order(3))[1])
logger.info("kept %s", recent.get("b"))
with opened(first) as (order, n):
    logger.info("opened %s %d", order, n)
pair = Pair(first, 2)
logger.info("pair %s %d", pair[0], pair[1])
context = Context(meta={"order": first})
logger.info("meta %s", context.meta["order"])
known = WeakValueDictionary()
known["a"] = first
logger.info("known %s", known.get("a"))
data = dict(order=first)
data |= {"other": Order(4)}
merged = {**data, "n": 1}
logger.info("merged %s", merged["order"])
