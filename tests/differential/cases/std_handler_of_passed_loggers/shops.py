import logging


class Shop:
    def __init__(self, logger: logging.Logger):
        self.logger = logger

    def sell(self, count):
        self.logger.info("Sold %d", count)
