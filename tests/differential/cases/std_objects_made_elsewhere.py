# expect: same
"""Objects that a thread, a pool or a context gives are shown as their texts; numbers stay numbers."""

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Badge:
    number: object
    chip: str = "c-8"

    def __repr__(self):
        return f"<badge {self.number}>"


current: ContextVar[Badge] = ContextVar("current")
depth: ContextVar[int] = ContextVar("depth")


def made(number):
    return Badge(number)


def doubled(number):
    return number * 2


async def printed(number):
    return Badge(number)


async def stream():
    yield Badge(20)


def pooled():
    with ThreadPoolExecutor(1) as pool:
        log.info("Pool made %s", pool.submit(made, 1).result())
        log.info("Pool counted %s", pool.submit(doubled, 2).result())
        for badge in pool.map(made, [3]):
            log.info("Pool mapped %s", badge)
        for number in pool.map(doubled, [4]):
            log.info("Pool doubled %s", number)


async def threads():
    log.info("Thread made %s", await asyncio.to_thread(made, 5))
    log.info("Thread counted %s", await asyncio.to_thread(doubled, 6))
    loop = asyncio.get_running_loop()
    got = await loop.run_in_executor(None, made, 7)
    log.info("Loop made %s", got)
    done, _ = await asyncio.wait([asyncio.create_task(printed(8))])
    for task in done:
        log.info("Task made %s", task.result())
    log.info("Stream began with %s", await anext(stream()))
    queue: asyncio.Queue[Badge] = asyncio.Queue()
    fill(queue)
    log.info("Queue gave %s", await queue.get())


def fill(queue):
    queue.put_nowait(Badge(9))


pooled()
asyncio.run(threads())
current.set(Badge(10))
depth.set(11)
log.info("Current is %s at %s", current.get(), depth.get())
