import asyncio

from loguru import logger


@logger.catch(default="fallback")
async def fetch(n):
    logger.debug("Fetching {}", n)
    await asyncio.sleep(0)
    if n > 1:
        raise ValueError(f"n={n}")
    return n


class Bot:
    @logger.catch
    def handle(self, update):
        logger.info("Handling {}", update)
        return update["text"]


async def main():
    print(await fetch(1), await fetch(2))


asyncio.run(main())
print(Bot().handle({"text": "hi"}), Bot().handle({}))
