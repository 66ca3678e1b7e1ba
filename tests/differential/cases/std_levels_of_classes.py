"""Levels that a class keeps: known where the class is asked, and not where one of its objects is."""
import logging
from dataclasses import dataclass

logger = logging.getLogger(__name__)


class Report:
    level = logging.WARNING
    LOUD = logging.ERROR

    def tell(self) -> None:
        logger.log(Report.level, "report told")


class Quiet(Report):
    pass


class Raised:
    level = logging.INFO

    @classmethod
    def lift(cls) -> None:
        cls.level = logging.ERROR


@dataclass
class Settings:
    LEVEL: int = logging.INFO


Report().tell()
logger.log(Quiet.level, "quiet report told")
logger.log(getattr(logging, "ERROR"), "named level")  # refused: dynamic-level
logger.log(Raised.level, "raised before")  # refused: dynamic-level
Raised.lift()
logger.log(Raised.level, "raised after")  # refused: dynamic-level
settings = Settings(LEVEL=logging.CRITICAL)
logger.log(settings.LEVEL, "settings told")  # refused: dynamic-level
report = Report()
report.LOUD = logging.DEBUG
logger.log(report.LOUD, "report told loudly")  # refused: dynamic-level
