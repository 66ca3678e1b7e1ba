import logging

logger = logging.getLogger(__name__)


class Timing:
    def __call__(self, thing):
        logger.info("Timing %s", thing)
        return [thing]


class Adding:
    def __call__(self, thing):
        total = thing + thing
        logger.info("Total is %s", total)
        self.show(1, *[total, thing])
        return [total]

    def show(self, number, first, second):
        logger.info("%d: %s", number, first)
        logger.info("and %s", second)
