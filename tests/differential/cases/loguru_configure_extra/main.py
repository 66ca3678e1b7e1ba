"""configure(extra=...) adds fields to the calls of the whole process."""
import setup_logging
from loguru import logger
from tasks import run

setup_logging.init()
logger.info("Application started")
run("daily")
logger.info("Own value wins", service="override")
