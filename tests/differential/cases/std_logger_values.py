"""Loggers that are passed around, stored, compared and asked."""
import logging

logger = logging.getLogger("values")
child = logger.getChild("child")


def use(log, text):
    log.info("used %s", text)


def typed(log: logging.Logger, text):
    log.info("typed %s", text)


def optional(log: logging.Logger | None = None):
    log = log or logger
    log.info("optional")


def returned():
    return logger


def kept(**options):
    options["logger"].info("from options")


class Service:
    def __init__(self, log, name="service"):
        self.log = log
        self.name = name

    def run(self):
        self.log.info("service %s", self.name)


use(logger, "one")
typed(logger, "two")
typed(log=child, text="three")
optional()
optional(child)
returned().info("returned logger %s", "four")
kept(logger=logger)
Service(logger).run()
logging.getLogger("inline").info("inline %s", "five")
logger.getChild("other").warning("child inline")
child.info("child %s", "six")
print(logger.name, child.name, logger.level, child.parent is logger)
if logger:
    logger.info("truthy")
loggers = [logger, child]
loggers[0].info("first of a list")
for each in loggers:
    each.info("each")
a, b = logger, child
a.info("unpacked"), b.info("unpacked too")
logger.info("plain")
