# expect: same
"""What an except clause calls an error is also the name of something else in the function."""
import logging

logger = logging.getLogger(__name__)


def fail(kind):
    raise kind("failed")


def gather(kinds):
    errors = []
    for kind in kinds:
        try:
            fail(kind)
        except OSError as err:
            logger.warning("Passing on %s", err)
        except Exception as err:
            errors.append(err)
            logger.error("Task failed with %s", err, exc_info=err)
    for err in errors:
        logger.error("Gathered %s", err)


def given(error, kind):
    logger.info("Given %s", error)
    try:
        fail(kind)
    except ValueError as error:
        logger.error("Parsing failed", exc_info=error)


gather([OSError, ValueError, KeyError])
given("text", ValueError)
