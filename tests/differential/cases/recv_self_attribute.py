# expect: same
import logging


class Repository:
    def __init__(self, table):
        self.logger = logging.getLogger(self.__class__.__name__)
        self._rows = {}
        self.table = table
        self.logger.info("Repository for %s created", table)

    def save(self, key, value):
        self.logger.debug("Saving %s", key)
        if key in self._rows:
            self.logger.warning("Overwriting %s in %s", key, self.table)
        self._rows[key] = value
        self.logger.info(f"Saved {key}")

    def load(self, key):
        try:
            return self._rows[key]
        except KeyError:
            self.logger.exception("Row %s not found", key)
            return None


class CachedRepository(Repository):
    def load(self, key):
        self.logger.debug("Cache miss for %s", key)
        return super().load(key)


r = CachedRepository("users")
r.save("a", 1)
r.save("a", 2)
print(r.load("a"), r.load("b"))
