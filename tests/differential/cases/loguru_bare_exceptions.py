# expect: same
from loguru import logger


class Importer:
    def __init__(self):
        self.rows = []

    def add(self, raw):
        try:
            self.rows.append(int(raw))
        except ValueError as e:
            logger.error(e)
            logger.warning(f"{e}")
            logger.error(f"Row rejected: {e}")
            logger.error("Row rejected: {}", e)
            logger.error("Row rejected: {error}", error=e)
            logger.error("Row rejected", error=str(e), raw=raw)
            logger.error(f"Row rejected: {e!r}")
            logger.error(f"{type(e).__name__}: {e}")
            logger.error("Row rejected: " + str(e))

    def total(self):
        try:
            return sum(self.rows) / len(self.rows)
        except ZeroDivisionError as exc:
            logger.exception(exc)
            logger.exception(f"No rows: {exc}")
            return None


i = Importer()
i.add("x1")
print(i.total())
i.add("5")
print(i.total())
