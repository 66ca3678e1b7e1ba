from loguru import logger

order, amount, region = 17, 12.5, "north"

logger.info(f"Order {order} accepted", amount=amount)
logger.info(f"Order {order} shipped", order=order, region=region)
logger.warning(f"Order {order} late by {amount:.1f} days", days=amount, order_id=order)
# the finished text is a template once more when there are keyword arguments
logger.info(f"Order {order} {{region}} doubled", region=region)
logger.info(f"{{amount:.2f}} for {order}", amount=amount)
logger.info(f"plain {order} and {{}}", "positional")


def duplicate_names(user, other):
    logger.info(f"{user['id']} follows {other['id']}", id=99)
    logger.info(f"{user['id']} blocks {other['id']}", user_id="override", message="m")


duplicate_names({"id": 1}, {"id": 2})
