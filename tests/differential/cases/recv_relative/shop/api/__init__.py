from .. import log


def ping():
    log.logger.info("Ping answered")
