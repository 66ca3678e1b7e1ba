import logging
logger = logging.getLogger(__name__)
print "python 2"
logger.info("old %s", 1)
try:
    pass
except ValueError, e:
    logger.error("old %s", e)
