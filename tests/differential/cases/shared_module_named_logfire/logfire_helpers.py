import logging

logger = logging.getLogger(__name__)


def name():
    logger.info("asked for a name")
    return "helper"
