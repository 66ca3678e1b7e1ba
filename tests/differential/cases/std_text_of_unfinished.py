"""An object that logs itself before it has what its text is made of: logging reports that and goes on."""
# expect: partial
import logging

logging.raiseExceptions = False
logger = logging.getLogger(__name__)


class Link:
    def __init__(self, host):
        logger.debug("opening %r", self)
        self.host = host
        logger.debug("opened %r", self)

    def __repr__(self):
        return f"Link({self.host})"


class Secure(Link):
    def __init__(self, host):
        logger.debug("securing %s", self)
        super().__init__(host)
        logger.info("secured %s", self)


class Counted:
    count = 0

    def __init__(self):
        logger.info("counting %s", self)
        self.count = 1

    def __str__(self):
        return f"#{self.count}"


Link("a")
Secure("b")
Counted()
print("still running")
