try:
    import structlog
except ImportError:
    structlog = None

try:
    from loguru import logger
except ImportError:
    import logging

    logger = logging.getLogger(__name__)

try:
    import not_installed_logger as fancy
except ImportError:
    import logging as fancy

try:
    from not_installed_logger import get_logger
except ModuleNotFoundError:
    from logging import getLogger as get_logger

log = get_logger("fallback")


def work(n):
    logger.info("Loguru or standard {}", n)
    log.info("Standard after all %s", n)
    fancy.getLogger("fancy").warning("Fancy %s", n)
    if structlog is not None:
        structlog.get_logger().info("struct_available", n=n)


work(3)
