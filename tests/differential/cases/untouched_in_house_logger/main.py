from company.log import get_logger, logger

log = get_logger("main")
log.info("in-house %s", 1)
logger.bind(a=1).info("in-house {}", 2)
logger.error(f"in-house {3}", exc_info=True)
print(logger.lines, log.lines)
