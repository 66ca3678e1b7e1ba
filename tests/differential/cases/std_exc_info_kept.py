"""Exceptions kept in attributes that are None at first: what is kept later is no flag."""
import logging

logger = logging.getLogger(__name__)


class Job:
    error = None
    verbose = False

    def report(self) -> None:
        logger.error("job failed", exc_info=self.error)
        logger.error("job ended", exc_info=self.verbose)


class Broken(Job):
    error = ValueError("no rows")
    verbose = True


for job in (Job(), Broken()):
    job.report()
