# expect: same
"""The logger comes from an in-house module."""
from applog import logger
from orders import Orders

logger.info("Shop opened")
orders = Orders()
orders.place("book", 2)
orders.place("lamp", 0)
logger.warning(f"Shop closed with {len(orders.placed)} orders")
