import logging

import structlog

logger = logging.getLogger("service")
log = structlog.get_logger()


def handle(item):
    logger.info("Handling %s", item)


def other(item):
    log.warning("other", item=item)
