from . import logger


def send(count):
    logger.info("Sending %d parcels", count)
