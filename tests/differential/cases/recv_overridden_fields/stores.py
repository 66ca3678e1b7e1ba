import structlog
from loguru import logger


class Store:
    _audit = logger.bind(store="base")
    events = structlog.get_logger(store="base")

    def load(self, key):
        self._audit.info("Loaded {}", key)

    def check(self, count):
        self.events.info("store_checked", count=count)


class Shelf(Store):
    def load(self, key):
        self._audit.warning("Loaded {} from a shelf", key)
