"""Pages are divided by form feeds."""
# expect: same
import logging

logger = logging.getLogger(__name__)

def run():
    logger.info("page %d", 1)

run()

logger.info("text %s", "x")
