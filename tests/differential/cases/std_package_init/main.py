"""Loggers that live in a package's __init__, lazily and not."""
import shop
from shop import cart, log

log.info("main %s", "one")
cart.add("pen")
shop.log.warning("through the package %s", "two")
print(shop.VERSION, shop.lazy)
