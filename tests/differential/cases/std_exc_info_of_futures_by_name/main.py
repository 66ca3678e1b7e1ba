"""What is called a task or a future gives an exception or None, also where nothing says what it is."""
import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor, as_completed

from letters import Letter

log = logging.getLogger(__name__)


class Holder:
    def __init__(self, future):
        self.future = future

    def told(self):
        log.error("Job failed", exc_info=self.future.exception())


def ended(task):
    exc = task.exception()
    if exc is not None:
        log.error("Task failed", exc_info=exc)
    log.info("Task ended", exc_info=task.exception())


def posted(letter):
    log.info("Letter posted", exc_info=letter.exception())


def written():
    task = Letter()
    log.info("Letter written", exc_info=task.exception())


def divide(x):
    return 1 / x


async def main():
    loop = asyncio.get_running_loop()
    failing, fine = loop.create_future(), loop.create_future()
    failing.set_exception(ValueError("broken"))
    fine.set_result(1)
    ended(failing)
    ended(fine)


asyncio.run(main())
with ThreadPoolExecutor(1) as pool:
    for future in as_completed([pool.submit(divide, 0)]):
        error = future.exception()
        if error:
            log.error("Division failed: %s", error, exc_info=error)
        Holder(future).told()
posted(Letter())
written()
