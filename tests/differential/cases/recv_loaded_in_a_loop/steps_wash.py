import logging

logger = logging.getLogger("steps.wash")


def run(pieces):
    logger.info("Washed %d pieces", pieces)
