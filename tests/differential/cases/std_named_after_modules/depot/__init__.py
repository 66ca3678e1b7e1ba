import logging

logger = logging.getLogger(__name__)


def open_all(count):
    logger.info("opened %d halls", count)
