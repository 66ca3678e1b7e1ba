"""A function that makes loggers gives each a filter that rewrites records: they all keep it."""
# expect: left

import harbour
from harbour import log

log.info("Main starts %s", harbour.NAME)
log.warning("Opened with %s", "key-4711")
