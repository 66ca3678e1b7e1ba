import logging

logger = logging.getLogger("steps.press")


def run(pieces):
    logger.info("Pressed %d pieces", pieces)
