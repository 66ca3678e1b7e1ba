import logging

logger = logging.getLogger("kitchen")


def open_up(side):
    logger.info("Oven on the %s side opened", side)
