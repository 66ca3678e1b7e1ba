# expect: same
"""Loggers that are kept by name in collections that begin empty, as home-made factories do."""
import logging

_known = {}


def get_logger(name):
    if name not in _known:
        _known[name] = logging.getLogger(f"shop.{name}")
    return _known[name]


class LogFactory:
    def __init__(self):
        self.loggers = {}

    def init_logger(self, name):
        logger = logging.getLogger(name)
        self.loggers[name] = logger
        return logger

    def get_logger(self, name):
        return self.loggers.get(name, self.init_logger(name))


class Till:
    def __init__(self, number):
        self.number = number
        self.factory = LogFactory()
        self.log = self.factory.get_logger("till")
        self.log.info("Till %d opened", number)

    def sell(self, article, price):
        get_logger("sales").info("Article %s sold for %.2f", article, price)
        if price > 100:
            self.log.warning("Price of %s is unusual: %r", article, price)
        return price


log = get_logger("main")
till = Till(3)
total = sum(till.sell(article, price) for article, price in (("pen", 1.5), ("desk", 120)))
log.info("Sold articles for %s", total)
try:
    till.sell("book", None)
except TypeError:
    log.exception("Article %s has no price", "book")
