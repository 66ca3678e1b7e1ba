import logging

logger = None
counter = 0
log = logging.getLogger("start")


def init(name):
    global logger
    logger = logging.getLogger(name)


def switch():
    global log
    log = logging.getLogger("switched")


def work():
    global counter
    counter += 1
    logger.info("Working %d", counter)
    log.info("Also working %d", counter)


init("app")
work()
switch()
work()
logger = None
try:
    work()
except AttributeError as e:
    print("no logger any more", e)
