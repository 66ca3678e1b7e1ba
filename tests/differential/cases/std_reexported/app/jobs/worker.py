from ..log import logger
from ..log import logger as log


def run(n):
    logger.info("running %d jobs", n)
    log.warning("renamed import %s", "two")
