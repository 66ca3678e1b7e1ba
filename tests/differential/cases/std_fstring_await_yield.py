"""Messages that await or yield."""
import asyncio
import logging

logger = logging.getLogger(__name__)


async def fetch(n):
    print("fetch", n)
    await asyncio.sleep(0)
    return f"body-{n}"


async def main():
    logger.info(f"fetched {await fetch(1)}")
    logger.info("fetched %s", await fetch(2))
    logger.info("fetched %s %s", await fetch(3), await fetch(4))
    logger.info("fetched " + await fetch(5))
    logger.info("fetched {}".format(await fetch(6)))
    logger.info("extra", extra={"body": await fetch(7)})
    logger.info(await fetch(8))
    logger.info(f"all {[await fetch(n) for n in (9, 10)]}")
    logger.info(f"async {[x async for x in numbers()]}")
    logger.info("length %d", len(await fetch(11)))


async def numbers():
    for n in range(3):
        logger.debug("yielding %d", n)
        yield n


def generator():
    got = yield "start"
    logger.info(f"received {got} and {(yield 'middle')}")
    logger.info("then %s", (yield "end"))
    logger.info("argument %s %s", (yield "third"), (yield "fourth"))
    logger.info("delegated %s", (yield from inner()))
    return logger.info("returned")


def inner():
    yield "inner"
    return "inner result"


asyncio.run(main())
g = generator()
print(next(g))
for reply in ("one", "two", "three", "four", "five", "six", "seven"):
    try:
        print(g.send(reply))
    except StopIteration as stop:
        print("stopped with", stop.value)
