"""A service of tasks, async contexts and iterators."""
# expect: same
import asyncio
import logging
from contextlib import asynccontextmanager

logger = logging.getLogger(__name__)


class Source:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        logger.debug("next %d", self.n)
        return self.n


@asynccontextmanager
async def session(name):
    logger.info("Opening session %s", name)
    try:
        yield name.upper()
    except ValueError as e:
        logger.warning("Session %s failed: %s", name, e)
        raise
    finally:
        logger.info("Closed session %s", name)


async def work(n):
    logger.info("Task %d started", n)
    await asyncio.sleep(0)
    if n == 2:
        raise ValueError(f"task {n}")
    return n * 10


async def main():
    async with session("main") as s:
        logger.info("In session %s", s)
        async for n in Source(2):
            logger.info("Received %d", n)
    results = await asyncio.gather(*(work(n) for n in range(3)), return_exceptions=True)
    for r in results:
        logger.info("Result %r", r)
    try:
        async with session("bad"):
            raise ValueError("inside")
    except ValueError:
        logger.exception("Left the session")
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except asyncio.TimeoutError:
        logger.error("Timed out after %.2fs", 0.01)
    except asyncio.CancelledError:
        logger.info("Cancelled")
        raise


asyncio.run(main())
