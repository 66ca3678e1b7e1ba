"""The context is opened here; the calls inside it live in other modules."""
import billing
from loguru import logger
from stock import Stock


def order(order_id, sku):
    with logger.contextualize(order_id=order_id):
        stock = Stock({"apple": 2})
        if stock.take(sku):
            billing.charge(order_id, 5)


order("o-1", "apple")
order("o-2", "pear")
billing.charge("direct", 1)
