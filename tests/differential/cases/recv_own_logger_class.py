"""A home-made class called Logger, made by a function called get_logger."""
import logging as std_logging


class Logger:
    def __init__(self, name):
        self.name = name
        self.count = 0

    def info(self, message, *args, **fields):
        self.count += 1
        print(self.name, message, args, fields)

    def bind(self, **kw):
        return self


def get_logger(name) -> Logger:
    return Logger(name)


def getLogger(name):
    return Logger(name)


class logging:
    getLogger = staticmethod(getLogger)

    @staticmethod
    def info(message):
        print("static", message)


logger = get_logger("own")
log = getLogger("own too")
third = logging.getLogger("third")


def typed(logger: Logger) -> None:
    logger.info("Typed with the own class")


logger.info("Own logger", user="ann")
log.info("Own logger %s", 1)
third.info("Own module {}", 2)
logging.info("Own static")
logger.bind(a=1).info("Own bind")
typed(logger)
print(logger.count)
std_logging.getLogger("real").info("The real one %s", 3)
