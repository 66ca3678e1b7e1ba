"""exception() in a helper that is called from a handler, and in none."""
import logging

import structlog
from loguru import logger

std = logging.getLogger("helper")
log = structlog.get_logger()


def report(stage):
    std.exception("Stage %s failed", stage)
    logger.exception("Stage {} failed", stage)
    log.exception("stage_failed", stage=stage)
    std.error("With flag", exc_info=True)
    log.error("with_flag", exc_info=True)
    logger.opt(exception=True).error("With opt")


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if value is not None:
            std.error("Guarded %s", value, exc_info=value)
            logger.opt(exception=value).error("Guarded {}", value)
            log.error("guarded", exc_info=value)
            std.warning("Guarded tuple", exc_info=(kind, value, tb))
        return True


try:
    {}["key"]
except KeyError:
    report("lookup")
report("nothing")
with Guard():
    raise ValueError("in a with")
try:
    raise LookupError("saved")
except LookupError as e:
    kept = e
std.error("After the handler", exc_info=kept)
logger.opt(exception=kept).error("After the handler")
log.error("after_the_handler", exc_info=kept)
