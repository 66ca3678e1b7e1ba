"""Usual set-up on stderr, followed by normal calls."""
import sys

from loguru import logger

logger.remove()
logger.add(sys.stderr, level="DEBUG", format="<green>{time}</green> {level} {message}", colorize=False)
handler_id = logger.add(sys.stderr, level="ERROR", backtrace=True, diagnose=False, enqueue=False)


def main():
    logger.info("Service configured")
    for port in (80, 443):
        logger.debug("Listening on {}", port)
    logger.remove(handler_id)
    logger.error("No second copy of this")
    logger.complete()


main()
