"""Texts that are put together before they are logged, since something else needs them, too."""
import logging

from loguru import logger as loud

logging.basicConfig(level=logging.DEBUG)
logger = logging.getLogger(__name__)


class LoadError(Exception):
    pass


def load_session(key, strict=True):
    msg = f"Failed to load session {key}"
    logger.error(msg)
    loud.error(msg)
    if strict:
        raise LoadError(msg)


def pay(order, msg=None):
    if order is None:
        msg = "Order %s is missing" % order
        logger.warning(msg)
        return msg
    msg: str = "Order {} was paid".format(order)
    try:
        logger.info(msg, extra={"order": order})
    finally:
        loud.debug(msg)
    for attempt in range(2):
        logger.info(msg)
        msg = "Order %s was refused in attempt %s" % (order, attempt)
    return msg


def rebound(order):
    text = f"Order {order} created"

    def lose():
        nonlocal text
        text = f"Order {order} lost"

    lose()
    logger.info(text)
    msg = f"Order {order} created"
    msg += " by nobody"
    logger.info(msg)
    items = ["a"]
    msg = f"Items {items} packed"
    items.append("b")
    logger.info(msg, extra={"items": items})


for key in ("s-1", "s-2"):
    try:
        load_session(key, strict=key == "s-1")
    except LoadError as e:
        print(e)
pay(None)
pay(7)
rebound(8)
