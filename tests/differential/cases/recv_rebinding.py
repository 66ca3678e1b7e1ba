import logging


class Silent:
    def __getattr__(self, name):
        return lambda *a, **k: print("silent", name, a)


logger = logging.getLogger("first")
logger.info("Before %s", 1)
logger = Silent()
logger.info("After %s", 2)
logger = logging.getLogger("second")
logger.info("Again %s", 3)

log = logging.getLogger("kept")
log.info("Kept %s", 4)


def local():
    logger = Silent()
    logger.info("Local one %s", 5)
    logger = logging.getLogger("local")
    logger.info("Local real %s", 6)


def branch(flag):
    log = logging.getLogger("branch")
    if flag:
        log = Silent()
    log.info("Depends %s", 7)


local()
branch(True)
branch(False)
del log
try:
    log
except NameError:
    print("log is gone")
