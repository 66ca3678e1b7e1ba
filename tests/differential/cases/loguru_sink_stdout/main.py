"""The log is the program's visible output."""
import sys

from loguru import logger

logger.remove()
logger.add(sys.stdout, format="{level} | {message}", level="INFO")


def greet(names):
    for name in names:
        logger.info("Hello {}", name)
    logger.debug("Not shown on stdout")


greet(["ann", "bo"])
print("bye")
