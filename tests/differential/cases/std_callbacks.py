"""Callbacks of other machinery that log."""
import asyncio
import atexit
import logging
import threading
import weakref

logger = logging.getLogger(__name__)


class Dying:
    def __del__(self):
        logger.debug("deleted")


def worker(n):
    logger.info("thread %d", n)


atexit.register(logger.info, "exit method %s", "one")
atexit.register(lambda: logger.info("exit lambda %s", "two"))
thread = threading.Thread(target=worker, args=(1,))
thread.start()
thread.join()
timer = threading.Timer(0, logger.warning, args=("timer %s", "three"))
timer.start()
timer.join()
dying = Dying()
reference = weakref.finalize(dying, logger.info, "finalized")
del dying


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(logger.info, "soon %s", "four")
    loop.call_soon(lambda: logger.info("soon lambda"))
    await asyncio.sleep(0)  # the thread below may be faster
    await asyncio.to_thread(logger.info, "in another thread %s", "five")
    await loop.run_in_executor(None, worker, 2)
    task = asyncio.create_task(asyncio.sleep(0), name="t")
    task.add_done_callback(lambda t: logger.info("done %s", t.get_name()))
    await task
    await asyncio.sleep(0)


asyncio.run(main())
logger.info("end")
