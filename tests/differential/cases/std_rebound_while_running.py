"""Names of a module that are bound anew after a function that reads them has run: it saw what they were first."""
# expect: partial

import argparse
import logging

import structlog

log = logging.getLogger("orders.run")
LEVEL = logging.WARNING
TEXT = "Order %s taken"
log_all = logging.getLogger("orders.all")


def emit(number):
    log.log(LEVEL, "Level of order %s set", number)  # refused: dynamic-level
    log.info(TEXT, number)  # refused: dynamic-template
    log_all.info("Order %s listed", number)  # refused: logger-ambiguous


class Shop:
    def sell(self, number):
        log.log(LEVEL, "Order %s sold", number)  # refused: dynamic-level


emit(1)
Shop().sell(2)
LEVEL = logging.ERROR
TEXT = "Order %s taken again, as 100%% of them"
log_all = structlog.get_logger()
emit(3)
Shop().sell(4)
DEFAULT = logging.INFO


def settled(number):
    log.log(DEFAULT, "Order %s settled", number)


options = argparse.ArgumentParser()
options.add_argument("--fast")
print("nothing of this module runs here", logging.getLevelName(DEFAULT))
DEFAULT = logging.DEBUG


settled(5)
