"""Loggers of a class of the program's own."""
# expect: left
import logging


class Loud(logging.Logger):
    def info(self, msg, *args, **kwargs):
        super().info(str(msg).upper(), *args, **kwargs)

    def notice(self, msg, *args):
        self.log(25, msg, *args)


class Counting(logging.getLoggerClass()):
    calls = 0

    def makeRecord(self, *args, **kwargs):
        Counting.calls += 1
        return super().makeRecord(*args, **kwargs)


logging.setLoggerClass(Loud)
logger = logging.getLogger("loud")
logger.info("shouted %s", "text")
logger.notice("noticed %s", "more")
logging.setLoggerClass(Counting)
counting = logging.getLogger("counting")
counting.info("counted")
counting.error("counted again")
print(Counting.calls)
