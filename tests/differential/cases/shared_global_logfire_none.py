"""logfire is optional in this program."""
import logging

try:
    import logfire
except ImportError:
    logfire = None

logger = logging.getLogger(__name__)
logger.info("optional %s", "one")
if logfire is not None:
    logfire.info("fire.lit", wood="oak")
logger.warning("optional %s", "two")
