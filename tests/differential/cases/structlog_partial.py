# expect: partial
import functools

import structlog

log = structlog.get_logger()
count = functools.partial(log.info, "metric_counted", unit="rows")


def run(rows):
    log.info("run_started", rows=rows)
    count(rows=rows)
    (log.warning)("run_slow", rows=rows)


run(3)
