# expect: same
import app.log as l
import app.log
import applog
from app import log


class Printer:
    def print(self, pages):
        l.logger.info("Printing {} pages", pages)
        log.logger.debug("Through the from import", pages=pages)
        app.log.logger.warning(f"Through the dotted name {pages}")
        applog.LOGGER.error("Plain module attribute %s", pages)


Printer().print(3)
