"""Configuration stays, whatever becomes of the calls."""
import logging
import logging.config
import warnings

logging.basicConfig(level=logging.WARNING, format="%(message)s")
logging.config.dictConfig({"version": 1, "disable_existing_loggers": False, "root": {"level": "INFO"}})
logging.getLogger("urllib3").setLevel(logging.WARNING)
logging.getLogger("noisy").propagate = False
logging.captureWarnings(False)
logging.raiseExceptions = False
logging.addLevelName(logging.WARNING, "WARN!")
logger = logging.getLogger(__name__)
logger.setLevel(logging.DEBUG)
logger.info("configured %s", logging.getLevelName(logging.WARNING))
logging.info("module function %s", "one")
logging.getLogger().warning("root logger %s", "two")
logging.root.error("root attribute")
logging.disable(logging.NOTSET)
warnings.warn("a python warning")
print(logging.WARNING, logging.getLevelName(20), isinstance(logger, logging.Logger))
logger.critical("end")
