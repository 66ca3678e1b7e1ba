"""Functions of the program that make loggers."""
import functools
import logging


def get_logger(name):
    return logging.getLogger(f"app.{name}")


def configured(name, level=logging.INFO):
    log = logging.getLogger(name)
    log.setLevel(level)
    return log


@functools.lru_cache
def cached(name="cached"):
    return logging.getLogger(name)


class Registry:
    @classmethod
    def get(cls, name):
        return logging.getLogger(name)

    @staticmethod
    def adapter(name):
        return logging.LoggerAdapter(logging.getLogger(name), {"registry": name})


def chosen(real):
    if real:
        return logging.getLogger("chosen")
    return None


logger = get_logger(__name__)
log = configured("configured")
child = logging.getLogger("parent").getChild("child")
by_keyword = logging.getLogger(name="keyword")
registered = Registry.get("registered")
adapted = Registry.adapter("adapted")
maybe = chosen(True)
logger.info("factory %s", "one")
log.info("configured %s", "two")
cached().info("cached %s", "three")
child.info("child %s", "four")
by_keyword.info("keyword %s", "five")
registered.info("registered %s", "six")
adapted.info("adapted %s", "seven")
if maybe is not None:
    maybe.info("maybe %s", "eight")
get_logger("inline").info("inline %s", "nine")
