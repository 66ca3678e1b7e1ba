import logging

logger = logging.getLogger(__name__)


def pay(card):
    logger.info("Paid with %s", card)
