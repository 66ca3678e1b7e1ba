"""Calls that their author keeps, with a reason."""
import logging

logger = logging.getLogger(__name__)

logger.info("migrated %s", "one")
logger.info("kept %s", "two")  # migrate-logs: ignore the dashboard reads this text
logger.info("migrated too %s", "three")
