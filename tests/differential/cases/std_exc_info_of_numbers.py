# expect: same
"""Flags that are numbers, and a logger that is switched on."""
import logging

logger = logging.getLogger(__name__)
logger.disabled = False


def run(name: str, trace: bool) -> None:
    try:
        int(name)
    except ValueError:
        logger.error("no number: %s", name, exc_info=1 if trace else 0)
        logger.error("no number at all: %s", name, exc_info=(0 if trace else 1))


run("x", True)
run("y", False)
