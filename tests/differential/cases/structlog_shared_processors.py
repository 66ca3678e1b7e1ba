# expect: same
"""A list of processors that two chains share, put together in the ways that are usual."""
import sys

import structlog

common = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
]
common.append(structlog.processors.StackInfoRenderer())
if "--json" in sys.argv:
    chain = common + [structlog.processors.dict_tracebacks, structlog.processors.JSONRenderer()]
else:
    chain = [*common, structlog.processors.KeyValueRenderer()]
structlog.configure(processors=chain)

log = structlog.get_logger()


def load(rows):
    log.info("rows_loaded", count=len(rows))
    if not rows:
        log.warning("rows_missing", source="depot")


load([1, 2])
load([])
