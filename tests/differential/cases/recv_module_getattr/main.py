import lazy

lazy.logger.info("Lazy attribute %s", 1)
from lazy import logger  # noqa: E402

logger.warning("Lazy import %s", 2)
print(lazy.made)
