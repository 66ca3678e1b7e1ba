"""Arguments that are spread into the call."""
import logging

logger = logging.getLogger(__name__)


def note(template, *args, **kwargs):
    logger.info(template, *args, **kwargs)  # refused


def steps(*args):
    logger.info("steps %s %s", *args)  # refused: star-args
    logger.debug("steps %s %s", "zero", *args[:1])  # refused: star-args
    logger.warning("nothing spread", *())
    logger.error(*args)


note("noted %s", "one")
note("noted plainly")
note("noted badly", exc_info=ValueError("inner"))
steps("first", "second")
logger.info(*["message in a list %s", "argument in a list"])
logger.info(*("message in a tuple",))
