"""Objects that futures are settled with, and those that generators are sent."""
# expect: same
import asyncio
import concurrent.futures
import logging

import sinks

logger = logging.getLogger(__name__)


class Reply:
    def __init__(self, n):
        self.n, self.body = n, "secret"

    def __str__(self):
        return f"reply {self.n}"


class Client:
    def __init__(self):
        self._open = {}

    async def ask(self, key):
        loop = asyncio.get_running_loop()
        self._open[key] = loop.create_future()
        loop.call_soon(self.answer, key)
        got = await asyncio.wait_for(self._open[key], 5)
        logger.info("Asked and got %s", got)

    def answer(self, key):
        self._open.pop(key).set_result(Reply(key))


async def wait():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, Reply(2))
    logger.info("Waited for %s", await future)


def settle():
    future = concurrent.futures.Future()
    future.set_result(Reply(3))
    logger.info("Settled with %s", future.result())


asyncio.run(Client().ask(1))
asyncio.run(wait())
settle()
sink = sinks.sink()
next(sink)
sink.send(Reply(4))
