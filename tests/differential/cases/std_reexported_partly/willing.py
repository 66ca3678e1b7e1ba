from log import get_logger, logger

own = get_logger(__name__)


def run():
    logger.info("willing %s", "three")
    own.info("own %s", "four")
