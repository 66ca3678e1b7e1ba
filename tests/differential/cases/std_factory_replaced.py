# expect: left
"""A program that replaces the function of the library that gives it its loggers."""
import logging


class Parrot:
    def __init__(self, name):
        self.name = name

    def warning(self, text, *values):
        print(self.name, "squawks", text % values)


real = logging.getLogger("real")
real.info("Perch %d taken", 1)  # refused: logger-rebound
logging.getLogger = Parrot
log = logging.getLogger("polly")
log.warning("Cracker %s wanted", "now")  # refused: logger-rebound
