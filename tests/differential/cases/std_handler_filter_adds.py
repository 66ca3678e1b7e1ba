"""A filter of a handler puts the tenant on the records of every logger."""
# expect: left
import logging
import sys


class WithTenant(logging.Filter):
    def filter(self, record):
        self.mark(record)
        return True

    def mark(self, record):
        record.tenant = "north"


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(tenant)s %(message)s"))
handler.addFilter(WithTenant())
logging.basicConfig(level=logging.INFO, handlers=[handler])
log = logging.getLogger("orders")
log.info("Order %s placed", "o-1")
log.warning("Order %s late", "o-2")
