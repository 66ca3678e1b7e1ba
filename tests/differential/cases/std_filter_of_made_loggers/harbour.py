import functools
import logging

NAME = "north"


class KeyFilter(logging.Filter):
    def filter(self, record):
        if "key-" in record.getMessage():
            record.msg, record.args = "hidden", ()
        return True


@functools.lru_cache(None)
def get_log(name="harbour"):
    logger = logging.getLogger(name)
    logger.addFilter(KeyFilter())
    return logger


log = get_log()
