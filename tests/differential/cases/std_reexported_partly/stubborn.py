from log import logger


def run(report=logger.info):
    report("stubborn")
    logger.warning("stubborn too %s", "five")
