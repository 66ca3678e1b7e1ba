"""%-style arguments are ignored by loguru: the values were never logged."""
from loguru import logger

secret, host = "hunter2-value", "db.internal"
numbers = iter([10, 20, 30])

logger.info("Connecting to %s", host)
logger.info("Secret is %s for %s", secret, host)
logger.warning("Drawing %d", next(numbers))
print("next is", next(numbers))
logger.info("Done %d%%", 50)
logger.info("Mapping %(host)s", {"host": host})
logger.info("No placeholder at all", host)
logger.info("One {} but two given", host, secret)
logger.info("Mixed %s and {}", host)
