"""The existing import of logfire is not visible where it is needed."""
import logging

logger = logging.getLogger("late")
logger.info("Before the import below %s", 1)


def uses_its_own():
    import logfire

    logfire.info("own.import")
    logger.info("In the same function %s", 2)


def early():
    logger.warning("Called before the import %s", 3)


early()
import logfire  # noqa: E402

logfire.info("late.import")
uses_its_own()


def shadowed():
    logger.info("Before the local import %s", 4)
    import logfire

    logfire.info("local.import")


shadowed()
