import logging

logger = logging.getLogger(__name__)


class Desk:
    def __init__(self, stock):
        self.stock = stock

    def open(self):
        logger.info("Desk of %s opened", self.stock)
        first = self.stock.top()
        logger.info("On top is %s", first)


class Counter(Desk):
    pass


class Evening(Desk):
    def close(self):
        logger.info("Closed")


class Late(Evening):
    def __init__(self, stock, hour):
        super().__init__(stock)
        self.hour = hour
