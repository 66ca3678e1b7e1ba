import logging

logger = logging.getLogger(__name__)


def sink():
    while True:
        taken = yield
        logger.info("Took %s", taken)
