import asyncio

import structlog
from structlog.contextvars import bound_contextvars

from .steps import store as keep

log = structlog.get_logger()


async def in_background():
    log.info("in the background")


class Runner:
    def __init__(self):
        self._keep = keep
        log.info("runner made")

    async def serve(self, pending, jobs, numbers):
        log.info("serving", jobs=len(jobs))
        with bound_contextvars(request="r1"):
            log.info("inside")
            self._keep(await pending)
            for job in jobs:
                job.run()
            for n in numbers:
                keep(n)
            task = asyncio.create_task(in_background())
        await task
        log.info("served")
