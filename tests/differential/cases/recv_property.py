import functools
import logging

from loguru import logger as loguru_logger


class Plain:
    @property
    def logger(self):
        return logging.getLogger("plain")

    def run(self, n):
        self.logger.info("Plain %d", n)


class Cached:
    built = 0

    @functools.cached_property
    def log(self):
        type(self).built += 1
        return logging.getLogger(f"cached.{type(self).__name__}")

    def run(self, n):
        self.log.info("Cached %d", n)
        self.log.warning("Cached again %d", n)


class Loguru:
    @property
    def log(self) -> "loguru.Logger":
        return loguru_logger

    def run(self, n):
        self.log.info("Loguru property {}", n)


class Counting:
    uses = 0

    @property
    def logger(self):
        self.uses += 1
        return logging.getLogger("counting")

    def run(self):
        self.logger.info("Counted")
        self.logger.info("Counted again")
        return self.uses


Plain().run(1)
c = Cached()
c.run(2)
Loguru().run(3)
print(c.built, Counting().run())
