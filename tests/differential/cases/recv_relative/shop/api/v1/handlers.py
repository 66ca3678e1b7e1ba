from ... import logger
from . import log
from .. import log as log_module


def handle(item):
    logger.info("Handling %s", item)
    log.debug("Through the package of the version")
    log_module.logger.warning("Through the module")
    return item.upper()
