# expect: same
import structlog

logger = structlog.get_logger()


class Checkout:
    def __init__(self, cart_id):
        self.cart_id = cart_id

    def run(self, items):
        logger.bind(cart_id=self.cart_id).info("checkout_started", items=len(items))
        total = 0
        for item in items:
            total += item["price"]
            logger.bind(cart_id=self.cart_id, sku=item["sku"]).debug("item_added", price=item["price"])
        if total == 0:
            logger.bind(cart_id=self.cart_id).warning("checkout_free")
        logger.bind(cart_id="outer").bind(total=total).info("checkout_completed", cart_id=self.cart_id)
        return total


c = Checkout("c-9")
print(c.run([{"sku": "a", "price": 2}, {"sku": "b", "price": 5}]), c.run([]))
try:
    raise TimeoutError("gateway")
except TimeoutError:
    logger.bind(step="pay").exception("payment_failed")
    logger.bind(step="pay").error("payment_error", exc_info=True)
