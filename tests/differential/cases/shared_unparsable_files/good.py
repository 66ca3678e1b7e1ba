import logging

logger = logging.getLogger(__name__)


def run():
    logger.info("good %s", "one")
