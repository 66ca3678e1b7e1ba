import asyncio
import logging
import queue

log = logging.getLogger(__name__)


def consume(inbox: "queue.Queue"):
    while (letter := inbox.get()) is not None:
        log.info("consumed %s", letter)


async def sort(name, source: asyncio.Queue):
    while True:
        letter = await source.get()
        if letter is None:
            break
        log.info("%s sorted %s", name, letter)


class Desk:
    def __init__(self, trays: asyncio.Queue):
        self._trays = trays
        self.counts = asyncio.Queue()

    async def work(self):
        letter = await self._trays.get()
        log.info("desk has %s", letter)
        self.counts.put_nowait(letter.n)
        log.info("count %s", await self.counts.get())
