import logging

log = logging.getLogger("second")


def run():
    log.info("Module %s ran", "second")
