"""What looks like a flag or an exception, and may be something else: Logfire would lose the log."""
import logging
import os

log = logging.getLogger(__name__)
MODE = True
MODE = os.environ.get("MODE", 2)


class Shop:
    def __init__(self, strict: bool, depth=True):
        self.strict = strict
        self.depth = depth

    def loosen(self):
        self.strict = 1


def sell(shop, answer, flag=False):
    log.error("Default", exc_info=flag)  # refused: exc-info-unknown
    log.error("Set twice", exc_info=MODE)  # refused: exc-info-unknown
    if isinstance(answer, Exception):
        answer = answer.args
        log.error("Bound again", exc_info=answer)  # refused: exc-info-unknown
    if isinstance(answer, Exception) or flag:
        log.error("One of two", exc_info=answer)  # refused: exc-info-unknown
    if isinstance(answer, (Exception, tuple)):
        log.error("Another class", exc_info=answer)  # refused: exc-info-unknown
    log.error("Either", exc_info=flag or None)  # refused: exc-info-unknown


def read(shop: Shop):
    log.error("Kept and changed", exc_info=shop.strict)  # refused: exc-info-unknown
    log.error("Kept default", exc_info=shop.depth)  # refused: exc-info-unknown


try:
    raise ValueError("price")
except ValueError as problem:
    shop = Shop(True)
    read(shop)
    shop.loosen()
    read(shop)
    sell(shop, problem, flag=1)
