"""Several loggers at the end of an import, with and without others beside them."""
from logs import prepare, log, audit
from logs import (
    limit,  # of a day
    access,
    slow,
)
from logs import finish, \
    late, \
    early

prepare()
log.info("Order %s stored", 1)
audit.info("Order %s audited", 2)
access.info("Order %s of %s accessed", 3, limit)
slow.warning("Order %s is slow", 4)
late.info("Order %s is late", 5)
early.info("Order %s is early", 6)
finish()
