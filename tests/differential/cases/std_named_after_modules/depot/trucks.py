import logging

logger = logging.getLogger(__name__)


def load(count):
    logger.warning("loaded %d crates", count)
