# expect: same
"""The class of an object, however it is asked for, has the class's logger."""
import logging


class Press:
    log = logging.getLogger("press")

    def start(self):
        self.__class__.log.info("Press started")
        type(self).log.info("Press warming up")
        kind = type(self)
        kind.log.warning("Press is cold")


class Offset(Press):
    def stop(self):
        type(self).log.info("Press stopped")


Offset().start()
Offset().stop()
