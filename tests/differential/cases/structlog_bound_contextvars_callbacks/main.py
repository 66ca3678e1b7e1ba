"""A block in one file, and what runs inside of it from others: under other names, awaited later, through a base class."""
import asyncio

import structlog
from jobs import steps as s
from jobs.base import Job
from jobs.runner import Runner

log = structlog.get_logger()


class Import(Job):
    def work(self):
        log.info("import works")

    def finish(self):
        log.info("import finished")


async def main():
    log.info("main started")
    s.prepare()
    runner = Runner()
    await runner.serve(s.fetch(1), [Import()], s.numbers())
    s.clean_up()
    log.info("main ended")


asyncio.run(main())
