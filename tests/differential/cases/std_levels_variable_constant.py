"""A name that holds a level, bound once and bound again."""
import logging

logger = logging.getLogger(__name__)

LEVEL = logging.WARNING
changing = logging.INFO
logger.log(LEVEL, "constant of the module %s", "one")
logger.log(changing, "before the change")
changing = logging.ERROR
logger.log(changing, "after the change")


class Config:
    level = logging.DEBUG


logger.log(Config.level, "attribute")
Config.level = logging.CRITICAL
logger.log(Config.level, "attribute changed")
INFO = logging.ERROR
logger.log(INFO, "a misleading name")
for LOOP in (logging.INFO, logging.ERROR):
    logger.log(LOOP, "in a loop %s", LOOP)
