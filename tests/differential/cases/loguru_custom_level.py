from functools import partialmethod

from loguru import logger

AUDIT = logger.level("AUDIT", no=22, color="<blue>", icon="@")
logger.level("NOTICE", no=25)
type(logger).audit = partialmethod(type(logger).log, "AUDIT")

logger.log("AUDIT", "Permission granted to {}", "ann")  # refused
logger.log("NOTICE", "Notice by name", n=1)
logger.log(AUDIT.name, "By the level object")
logger.audit("By an added method")
print(logger.level("AUDIT").no, logger.level("INFO").name)
logger.info("Regular call")
