"""LoggerAdapters: their fields are on every record."""
import logging

logger = logging.getLogger(__name__)
adapter = logging.LoggerAdapter(logger, {"request": "r-1", "tenant": "t-1"})


class Prefixed(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        kwargs.setdefault("extra", {}).update(self.extra)
        return f"[{self.extra['job']}] {msg}", kwargs


class Service:
    def __init__(self, name):
        self.log = logging.LoggerAdapter(logger, {"service": name})

    def run(self):
        self.log.info("running %s", "fast")
        try:
            raise ValueError("in service")
        except ValueError:
            self.log.exception("failed")


def typed(log: logging.LoggerAdapter):
    log.info("typed adapter %s", "x")


adapter.info("adapted %s", "one")
adapter.warning("adapted", extra={"own": "replaced"})
adapter.error("failed", exc_info=False)
adapter.log(logging.INFO, "by level")
adapter.debug(f"hole {adapter.extra['request']}")
prefixed = Prefixed(logger, {"job": "j-1"})
prefixed.info("prefixed %s", "two")
Prefixed(logger, {"job": "j-2"}).warning("inline")
logging.LoggerAdapter(logger, {"inline": 1}).info("inline adapter")
nested = logging.LoggerAdapter(adapter, {"outer": 2})
nested.info("nested")
Service("mail").run()
typed(adapter)
adapter.extra["request"] = "r-2"
adapter.info("changed field")
logger.info("plain %s", "three")
