"""Loggers that objects and functions are given, or make where they are given none."""

import logging

shop = logging.getLogger("shop")


class Worker:
    def __init__(self, name, logger=None):
        self.name = name
        self.logger = logger or logging.getLogger("worker")

    def run(self, job):
        self.logger.info("Started job %s", job)
        try:
            job / 0
        except ZeroDivisionError:
            self.logger.exception("Failed job %d of %s", job, self.name)


class Careful(Worker):
    def __init__(self, name, logger=None):
        if logger is None:
            logger = logging.getLogger("careful")
        super().__init__(name, logger=logger)

    def stop(self):
        self.logger.warning("Stopped worker %s", self.name)


def ship(order, log):
    log.info("Shipped order %d", order)
    if order > 1:
        ship(order - 1, log)


def pay(order, log=logging.getLogger("bank")):
    log.info("Paid order %d", order)


Worker("first").run(1)
Worker("second", shop).run(2)
careful = Careful("third", logger=shop)
careful.run(3)
careful.stop()
Careful("fourth").stop()
ship(3, shop)
pay(4)
pay(5, log=shop)
