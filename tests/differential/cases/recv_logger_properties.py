"""The logger is more than its log methods."""
import logging

logger = logging.getLogger("props.child")
logger.setLevel(logging.DEBUG)
log = logging.getLogger("props")
plain = logging.getLogger("plain")


def describe():
    logger.info("Logger %s has level %d", logger.name, logger.level)
    if logger.isEnabledFor(logging.DEBUG):
        logger.debug("Guarded %s", "call")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    print(logger.name, logger.parent is log, logger.hasHandlers(), logger.getEffectiveLevel())
    print(isinstance(logger, logging.Logger), logger is logging.getLogger("props.child"), bool(logger))
    if log:
        log.warning("Truthy logger")
    plain.info("Plain use only")
    return repr(log)


print(describe())
