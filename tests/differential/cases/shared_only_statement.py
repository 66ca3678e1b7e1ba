"""Definitions and imports that are all there is in their block."""
import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger

try:
    logger = logging.getLogger("in a try")
except Exception:
    raise

if True:
    conditional = logging.getLogger("in an if")


class OnlyLogger:
    logger = logging.getLogger("only member")


class WithDocstring:
    """Documented."""

    logger = logging.getLogger("after a docstring")


def only_local():
    log = logging.getLogger("local")
    log.info("local %s", "one")


def unused():
    log = logging.getLogger("never used")


def only_log():
    logger.info("the only statement %s", "two")


def typed(log: "Logger"):
    log.info("typed %s", "three")


for name in ("a",):
    looped = logging.getLogger(name)
with open(__file__):
    opened = logging.getLogger("in a with")

logger.info("module %s", "four")
conditional.info("conditional")
OnlyLogger.logger.info("only member %s", "five")
WithDocstring().logger.info("documented")
looped.info("looped %s", "six")
opened.info("opened")
only_local()
unused()
only_log()
typed(logger)
print(OnlyLogger.__doc__, WithDocstring.__doc__)
