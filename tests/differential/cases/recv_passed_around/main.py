"""Loggers go into constructors, exceptions, helpers and base classes."""
import logging

from helpers import PluginError, Pool, retry
from loguru import logger as lg

logger = logging.getLogger("passed")


class Client(Pool):
    def __init__(self, name, logger=logger):
        super().__init__(name, logger)
        self.logger.info("Client %s ready", name)


def flaky(n=[0]):
    n[0] += 1
    if n[0] < 3:
        raise ValueError(f"try {n[0]}")
    return n[0]


client = Client("c")
print(client.run(2))
print(retry(flaky, log=lg), retry(lambda: 1, log=logger))
try:
    raise PluginError("broken plugin", logger)
except PluginError as e:
    logger.error("Plugin failed: %s", e)
lg.info("Finished {}", "all")
