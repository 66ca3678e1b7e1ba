import logging
from logging import Logger, getLogger
from typing import Optional, Union


class Annotated:
    def __init__(self, logger: logging.Logger):
        self.logger = logger

    def run(self):
        self.logger.info("Annotated parameter")


class Defaulted:
    def __init__(self, log: Logger = getLogger("default"), n: int = 1):
        self.log = log
        self.n = n

    def run(self):
        self.log.info("Defaulted %d", self.n)


class Fallback:
    def __init__(self, logger: Optional[Logger] = None):
        self.logger = logger or getLogger("fallback")

    def run(self):
        self.logger.warning("Fallback %s", "used")


class Newer:
    def __init__(self, logger: Logger | None = None):
        self._logger = logger if logger is not None else getLogger("newer")

    def run(self):
        self._logger.error("Newer %s", 1)


class IfNone:
    def __init__(self, logger: Union[Logger, None] = None):
        if logger is None:
            logger = getLogger("if-none")
        self.logger = logger
        logger.debug("In the constructor")

    def run(self):
        self.logger.info("If none")


given = getLogger("given")
for obj in (Annotated(given), Defaulted(), Defaulted(given, 2), Fallback(), Fallback(given), Newer(), IfNone(), IfNone(given)):
    obj.run()
