# expect: same
"""A file that grew over the years: three logging libraries side by side."""
import logging

import structlog
from loguru import logger

std = logging.getLogger(__name__)
log = structlog.get_logger()


class Warehouse:
    def __init__(self, name):
        self.name = name
        self.stock = {}
        std.info("Warehouse %s opened", name)

    def receive(self, sku, quantity):
        logger.info("Received {} of {}", quantity, sku)
        self.stock[sku] = self.stock.get(sku, 0) + quantity
        log.info("stock_changed", sku=sku, quantity=self.stock[sku])

    def ship(self, sku, quantity):
        try:
            left = self.stock[sku] - quantity
        except KeyError as e:
            std.error("Unknown article %s", e)
            logger.exception("Cannot ship {}", sku)
            log.warning("shipping_failed", sku=sku, exc_info=True)
            return False
        if left < 0:
            logger.warning(f"Only {self.stock[sku]} of {sku} left")
            return False
        self.stock[sku] = left
        std.info("Shipped %d of %s", quantity, sku, extra={"left": left})
        return True


w = Warehouse("north")
w.receive("bolt", 5)
print(w.ship("bolt", 2), w.ship("bolt", 9), w.ship("nut", 1))
logger.info("Percent %s is ignored here {}", 1)
std.info("Braces {} are ignored here %s", 2)
log.info("Braces {} and %s", 3)
