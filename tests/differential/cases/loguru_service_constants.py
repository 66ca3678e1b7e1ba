# expect: same
"""A queue consumer that logs fixed sentences only."""
from collections import deque

from loguru import logger


class Consumer:
    def __init__(self, jobs):
        self.jobs = deque(jobs)
        self.done = []
        logger.debug("Consumer created")

    def run(self):
        logger.info("Consumer started")
        while self.jobs:
            self.step(self.jobs.popleft())
        logger.info("Queue is empty, stopping")

    def step(self, job):
        if job is None:
            logger.warning("Received an empty job")
            return
        if job == "poison":
            logger.error("Poison message rejected")
            return
        self.done.append(job)
        logger.debug("Job finished")


def main():
    consumer = Consumer(["a", None, "poison", "b"])
    consumer.run()
    if len(consumer.done) != 4:
        logger.critical("Some jobs were lost")
    print("done:", consumer.done)


if __name__ == "__main__":
    main()
