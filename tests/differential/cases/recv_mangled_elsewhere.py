# expect: partial
"""Private loggers that somebody reaches under the name that Python gives them."""
import logging


class Vault:
    __log = logging.getLogger("vault")

    def __init__(self):
        self.__audit = logging.getLogger("audit")

    def open(self):
        self.__log.info("Vault opened")
        self.__audit.debug("Opening recorded")


class Safe(Vault):
    def close(self):
        self._Vault__log.info("Vault closed")  # refused: unknown-logger


safe = Safe()
safe.open()
safe.close()
print(getattr(safe, "_Vault__audit").name)
