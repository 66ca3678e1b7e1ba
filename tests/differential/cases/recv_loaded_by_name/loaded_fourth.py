import logging

LOG = logging.getLogger("fourth")


def run():
    LOG.info("Module %s ran", "fourth")
