"""What is read before and after a call of the same line: the call may have bound it anew, and both values were logged."""
# expect: same

import asyncio
import logging

from loguru import logger

log = logging.getLogger("jobs.steps")
steps = 0


class Job:
    def __init__(self):
        self.id, self.state, self.tries = 7, "new", 0

    def advance(self):
        global steps
        steps += 1
        self.state += "+"
        self.tries += 1
        return self.tries

    async def retried(self):
        await asyncio.sleep(0)
        return self.advance()

    def weight(self):
        return 3

    def count(self):
        self.tries += 1
        return "counted"


def run(job, other):
    log.info("Job %s went by %s to %s", job.state, job.advance(), job.state)
    log.info("Tries %s, %s, %s", job.tries, other(job), job.tries)
    log.info("Tries %s, %s, %s" % (job.tries, other(job), job.tries))
    log.info("Tries {}, {}, {}".format(job.tries, other(job), job.tries))
    log.info(f"Job {job.state} went by {other(job)} to {job.state}")
    logger.info("Job {} went by {} to {}", job.state, other(job), job.state)
    log.info("Tries %s of job", job.tries, extra={"again": other(job), "tries": job.tries})
    log.info("Job %s weighs %s, is %s, still %s", job.state, job.weight(), job.id, job.state)
    log.info("Steps %s, %s, %s", steps, job.advance(), steps)


async def run_async(job):
    log.info("Job %s went by %s to %s", job.state, await job.retried(), job.state)
    log.info(f"Tries {job.tries}, {await job.retried()}, {job.tries}")


def count():
    n = 0

    def up():
        nonlocal n
        n += 1
        return "up"

    log.info("Counted %s, %s, %s", n, up(), n)
    log.info(f"Counted {n}, {up()}, {n}")
    log.info("Counted %s, %s, %s", n, (n := n + 5) > 3, n)


job = Job()
log.info("Tries %s, %s, %s", job.tries, job.count(), job.tries)
run(job, lambda it: f"by {it.advance()}")
asyncio.run(run_async(job))
count()
