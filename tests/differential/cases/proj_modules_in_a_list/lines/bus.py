import logging

log = logging.getLogger(__name__)


def run(number):
    log.info("Bus %d left", number)
