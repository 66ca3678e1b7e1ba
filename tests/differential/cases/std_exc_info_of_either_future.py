"""The exception of what is a task or another future."""
# expect: same
import asyncio
import logging
from typing import Optional, Union

log = logging.getLogger(__name__)


def ended(task: asyncio.Task | asyncio.Future):
    if exc := task.exception():
        log.error("Task failed", exc_info=exc)


def stopped(task: Optional[Union[asyncio.Task, asyncio.Future]] = None):
    if task is not None:
        log.error("Task stopped", exc_info=task.exception())


async def main():
    failing = asyncio.get_running_loop().create_future()
    failing.set_exception(ValueError("broken"))
    ended(failing)
    fine = asyncio.create_task(asyncio.sleep(0))
    await fine
    stopped(fine)


asyncio.run(main())
