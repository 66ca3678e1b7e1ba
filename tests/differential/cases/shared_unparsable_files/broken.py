import logging

logger = logging.getLogger(__name__)


def broken(:
    logger.info("in the broken part %s", 1)
