# expect: same
"""In-house modules whose names look like libraries."""
import log
import logger as logger_module
from logger import logger
from logging_setup import setup

setup("debug")
logger.info("Started {}", 1)
logger_module.logger.warning(f"Module called logger {2}")
log.log.info("module_called_log", n=3)
log.info("a function called info")
print(log.debug("not logging either"))
