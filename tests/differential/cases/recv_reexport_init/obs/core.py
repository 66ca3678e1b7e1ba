import structlog

logger = structlog.get_logger()
logger.debug("core_imported")
