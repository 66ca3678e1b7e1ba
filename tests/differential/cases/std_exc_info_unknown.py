"""An exc_info whose value the call does not show."""
import logging
import sys

logger = logging.getLogger(__name__)

VERBOSE = False
error = None


def show():
    return logger.isEnabledFor(logging.DEBUG)


class Job:
    failure = None
    verbose = 1


job = Job()
logger.info("variable", exc_info=error)
logger.info("setting", exc_info=VERBOSE)
try:
    {}["missing"]
except KeyError as caught:
    error = caught
    job.failure = caught
    logger.error("setting", exc_info=VERBOSE)
    logger.error("negated setting", exc_info=not VERBOSE)
    logger.error("call", exc_info=show())  # refused: exc-info-unknown
    logger.error("number", exc_info=job.verbose)  # refused: exc-info-unknown
    logger.error("conditional", exc_info=caught if VERBOSE else None)
    logger.error("and", exc_info=VERBOSE and caught)
    logger.error("or", exc_info=VERBOSE or caught)
    logger.error("comparison", exc_info=len("ab") > 1)
    logger.error("cause", exc_info=caught.__cause__)
    logger.error("length", exc_info=len(sys.argv))  # refused: exc-info-unknown
logger.info("variable afterwards", exc_info=error)
logger.info("attribute afterwards", exc_info=job.failure)


def finish(exc=None, exc_info=True, *, flag: bool = False):
    logger.info("parameter", exc_info=exc)
    logger.info("parameter default", exc_info=exc_info)
    logger.info("parameter flag", exc_info=flag)
    logger.info("truth", exc_info=bool(exc))


finish()
finish(error)
