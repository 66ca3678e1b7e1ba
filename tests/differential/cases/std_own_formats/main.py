# expect: same
"""Objects that say themselves what a format spec makes of them."""
import logging

from money import Money

logger = logging.getLogger(__name__)


class Masked:
    def __init__(self, secret):
        self.secret = secret

    def __format__(self, spec):
        return "***"


def pay(amount, limit):
    logger.info(f"Payment of {amount} received")
    logger.info(f"Payment of {amount:.1f} accepted, limit {limit:.2f}")
    logger.info("Payment of {:.3f} booked".format(amount))
    logger.info("Payment of %s stored", amount)


def tell(things):
    for thing in things:
        logger.warning(f"Key {thing:05d} used")
        logger.warning(f"Key {thing:>8} reused")


def count(ratio, number):
    logger.debug(f"Ratio {ratio:.1%} of {number:d}")


pay(Money(1999, "private"), 50)
tell([Masked("hunter2"), Masked("hunter3")])
count(0.25, 7)
