"""Levels that objects, subclasses and collections keep: the one that the class gives is a default."""
import logging
from dataclasses import dataclass

logger = logging.getLogger(__name__)


@dataclass
class Hint:
    text: str
    level: int = logging.ERROR


HINTS = {0: Hint("exited cleanly", level=logging.INFO), 1: Hint("crashed")}


def tell(code: int) -> None:
    hint = HINTS[code]
    logger.log(hint.level, "process %s", hint.text)


class Worker:
    level = logging.INFO
    LOUD = logging.WARNING

    def stop(self) -> None:
        logger.log(self.level, "worker stopped")
        logger.log(self.LOUD, "worker stopped loudly")

    @classmethod
    def close(cls) -> None:
        logger.log(cls.level, "worker closed")


class Critical(Worker):
    level = logging.CRITICAL
    LOUD = logging.ERROR


class Levels:
    QUIET = logging.DEBUG


tell(0)
tell(1)
for worker in (Worker(), Critical()):
    worker.stop()
    worker.close()
settings = {"level": logging.INFO}
settings.update(level=logging.ERROR)
logger.log(settings["level"], "settings loaded")
logger.log(Levels.QUIET, "levels listed")
