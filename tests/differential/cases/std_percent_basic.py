"""Orders are priced and shipped."""
# expect: same
import logging

logger = logging.getLogger(__name__)


def price(order, amount):
    logger.info("priced order %s at %.2f", order, amount)
    logger.debug("raw amount %r", amount)


class Card:
    def __init__(self):
        self.number = "4111"

    def __str__(self):
        return "card"


price("o-1", 12.3456)
logger.warning(f"low stock {7 * 3} of {'bolts'!r}")
logger.error("card " + str(Card()) + " failed " + "x" * 3)
logger.info("paid {} by {who:>8}".format(3.5, who="ann"))
