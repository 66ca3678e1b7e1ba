import logging

log = logging.getLogger(__name__)


def plant(what):
    log.info("Planted a %s", what)
