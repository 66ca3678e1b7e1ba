# expect: same
import asyncio

from loguru import logger


class Fetcher:
    def __init__(self, limit):
        self.limit = asyncio.Semaphore(limit)
        self.results = {}

    async def fetch(self, name):
        async with self.limit:
            logger.debug("Fetch {} started", name)
            await asyncio.sleep(0)
            if name == "bad":
                raise ConnectionError("refused")
            self.results[name] = len(name)
            logger.info(f"Fetched {name}", size=self.results[name])
            return self.results[name]

    async def fetch_all(self, names):
        out = []
        for name in names:
            try:
                out.append(await self.fetch(name))
            except ConnectionError as e:
                logger.error(f"Fetch of {name} failed: {e}")
                logger.opt(exception=True).debug("Details")
        logger.info("Fetched {} of {}", len(out), len(names))
        return out


async def answer():
    await asyncio.sleep(0)
    return 42


async def main():
    print(await Fetcher(2).fetch_all(["one", "bad", "three"]))
    logger.info("Answer is {}", await answer())
    logger.info(f"Answer again {await answer()} and {await answer()}")
    async for n in numbers():
        logger.debug("Number {n}", n=n)


async def numbers():
    for n in range(2):
        yield n
        logger.debug("Yielded {}", n)


asyncio.run(main())
