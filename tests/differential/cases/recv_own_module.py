# expect: partial
import importlib
import logging
import sys

LOG = logging.getLogger("stock.main")
audit = logging.getLogger("stock.audit")
trace_log = logging.getLogger("stock.trace")
here = sys.modules[__name__]
again = importlib.import_module(__name__)


class Shelf:
    home = sys.modules[__name__]

    def fill(self, count):
        self.home.trace_log.info("Filled with %d", count)
        trace_log.debug("Shelf is full")


def take(item):
    here.LOG.info("Took %s", item)
    LOG.warning("Last %s is gone", item)
    again.audit.info("Audited %s", item)
    audit.error("Missing %s", item)


Shelf().fill(3)
take("pear")
