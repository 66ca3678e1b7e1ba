import logging
import warnings
from logging import INFO, getLevelName

LEVELS = {name: getattr(logging, name) for name in ("DEBUG", "INFO", "WARNING")}


def verbosity(count: int) -> int:
    return max(logging.DEBUG, logging.WARNING - 10 * count)


with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("logger.info is not called here")
print(LEVELS, verbosity(1), getLevelName(INFO))
