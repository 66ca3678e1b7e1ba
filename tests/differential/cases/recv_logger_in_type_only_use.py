"""`logging` is still needed for other things when all calls are gone."""
import logging
import logging.config

logger = logging.getLogger(__name__)


class CountingFormatter(logging.Formatter):
    def format(self, record):
        return super().format(record)


def level_of(name: str) -> int:
    return getattr(logging, name, logging.INFO)


def accept(log: logging.Logger) -> str:
    return log.name


logger.info("Level of %s is %d", "DEBUG", level_of("DEBUG"))
logger.warning("Formatter %s", CountingFormatter().format(logging.LogRecord("n", 20, "p", 1, "text %s", ("a",), None)))
print(logging.getLevelName(30), accept(logging.getLogger("x")))
