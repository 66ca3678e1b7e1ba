"""Texts that a function binds, values of an enum's members, and %c."""
# expect: same
import enum
import logging

logger = logging.getLogger(__name__)


class Door(enum.Enum):
    OPENED = "door_opened"
    LOCKED = "Door %s locked"


def use(key, count):
    logger.info(Door.OPENED.value, extra={"key": key})
    logger.info(Door.LOCKED.value, key)
    template = "key %s turned %d time%s"
    logger.info(template, key, count, "s" if count != 1 else "")
    failure = "key broken"
    logger.error(failure)
    logger.error(failure + ": %s", key)
    logger.info("side %c", "b")

    def inner():
        logger.info(template % (key, count, ""))

    inner()


use("k-1", 1)
use("k-2", 3)
