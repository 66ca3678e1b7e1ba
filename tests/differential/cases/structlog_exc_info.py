# expect: same
import sys

import structlog

logger = structlog.get_logger()


class Loader:
    def __init__(self, table):
        self.table = table

    def get(self, key):
        try:
            return self.table[key]
        except KeyError as e:
            logger.warning("lookup_failed", key=key, exc_info=True)
            logger.error("lookup_failed_again", key=key, exc_info=e)
            logger.info("lookup_tuple", exc_info=sys.exc_info())
            logger.debug("lookup_explicit", exc_info=(type(e), e, e.__traceback__))
            logger.error("lookup_without_trace", exc_info=False, error=str(e))
            logger.critical("lookup_fatal", exc_info=True, key=key)
            logger.warning("lookup_one", exc_info=1)
            return None

    def must_get(self, key):
        try:
            return self.table[key]
        except KeyError:
            logger.exception("required_key_missing", key=key, known=sorted(self.table))
            raise


loader = Loader({"a": 1})
print(loader.get("a"), loader.get("b"))
try:
    loader.must_get("c")
except KeyError as exc:
    logger.error("gave_up", error=str(exc), error_type=type(exc).__name__)
logger.info("fine", exc_info=None)
