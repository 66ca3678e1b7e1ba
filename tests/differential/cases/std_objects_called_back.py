"""Objects that reach a call through functions that others call: decorated, submitted, subscribed, queued, kept in a context."""
import asyncio
import contextvars
import functools
import heapq
import logging
import queue
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Callable

logger = logging.getLogger(__name__)
visitor = contextvars.ContextVar("visitor", default=None)


class Parcel:
    def __init__(self, number):
        self.number = number
        self.code = "4711"

    def __str__(self):
        return f"parcel {self.number}"


@dataclass(order=True)
class Courier:
    name: str
    phone: str = field(default="0170-1", repr=False)


def traced(fn: Callable[..., Any]):
    @functools.wraps(fn)
    def inner(*args, **kwargs):
        result = fn(*args, **kwargs)
        logger.info("%s gave %s", fn.__name__, result)
        return result
    return inner


def retrying(times):
    def around(fn):
        async def inner(*args):
            for attempt in range(times):
                found = await fn(*args)
                logger.info("Attempt %d gave %s", attempt, found)
            return found
        return inner
    return around


@traced
def pack(number):
    return Parcel(number)


@traced
def weigh(number):
    return number * 2.5


@retrying(times=1)
async def send(number):
    return Courier(f"c{number}")


def deliver(parcel, *, to):
    logger.info("Delivering %s to %s", parcel, to)


def delivered(future):
    logger.info("Delivered %s", future.result())


def unload(waiting):
    while (parcel := waiting.get()) is not None:
        logger.info("Unloading %s", parcel)


def load(waiting):
    waiting.put(Parcel(5))
    waiting.put(None)


class Hub:
    def __init__(self):
        self.handlers = {}
        self.heap = []

    def on(self, kind, handler):
        self.handlers[kind] = handler

    def publish(self, event):
        self.handlers[type(event)](event)

    def call(self, courier):
        heapq.heappush(self.heap, courier)
        logger.info("Next is %s", heapq.heappop(self.heap))


def arrived(event):
    logger.info("Arrived: %s", event)


def greet():
    logger.info("Hello %s", visitor.get())


def show(anything: Any):
    logger.info("Showing %s", anything)


pack(1), weigh(2)
asyncio.run(send(3))
with ThreadPoolExecutor(1) as pool:
    pool.submit(deliver, Parcel(4), to="ann").add_done_callback(lambda future: None)
    pool.submit(Courier, "d").add_done_callback(delivered)
things = queue.Queue()
load(things)
thread = threading.Thread(target=unload, args=(things,))
thread.start()
thread.join()
hub = Hub()
hub.on(Parcel, arrived)
hub.publish(Parcel(6))
hub.call(Courier("e"))
visitor.set(Courier("f"))
greet()
show(Courier("g"))
show(7)
