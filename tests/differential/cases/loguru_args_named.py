# expect: same
from loguru import logger


class Cart:
    def __init__(self, owner):
        self.owner = owner
        self.items = {}

    def add(self, sku, qty, price):
        self.items[sku] = (qty, price)
        logger.info("Added {qty} x {sku} for {owner}", qty=qty, sku=sku, owner=self.owner)

    def remove(self, sku):
        if sku not in self.items:
            logger.warning("Cannot remove {sku}: not in cart", sku=sku)
            return
        del self.items[sku]
        logger.debug("Removed {sku}", sku=sku)

    def checkout(self):
        total = sum(q * p for q, p in self.items.values())
        logger.info("Checkout of {owner}: {total:.2f} EUR in {n} lines", owner=self.owner, total=total, n=len(self.items))
        logger.info("Named twice {total} = {total:.1f}", total=total)
        return total


cart = Cart("bo")
cart.add("apple", 3, 0.5)
cart.add("pear", 2, 0.75)
cart.remove("plum")
cart.remove("pear")
print(cart.checkout())
