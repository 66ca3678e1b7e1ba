import logging

logger = logging.getLogger(__name__)


def store(code):
    logger.warning("stored %s", code)
