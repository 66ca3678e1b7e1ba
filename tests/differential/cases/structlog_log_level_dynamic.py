import logging

import structlog

log = structlog.get_logger()


def emit(level, n):
    log.log(level, "dynamic_level", n=n)
    getattr(log, logging.getLevelName(level).lower())("by_getattr", n=n)
    method = log.info if n else log.error
    method("method_value", n=n)


emit(logging.INFO, 1)
emit(logging.ERROR, 0)
log.log(logging.INFO if log else logging.DEBUG, "conditional_level")
severity = {"low": log.debug, "high": log.error}
severity["high"]("from_a_table", n=2)
list(map(log.info, ["mapped_one", "mapped_two"]))
