"""Other people's loggers are filtered in a loop; a name that is put together may be that of a filtered one, too."""
# expect: left
import logging

STRANGERS = ["pika.adapters", "pika.connection"]
CLERKS = ["shop.till"]
CLERKS.append("shop.safe")

safe = logging.getLogger("shop.safe")
own = logging.getLogger("shop.window")


def hush():
    for name in STRANGERS:
        stranger = logging.getLogger(name)
        stranger.addFilter(lambda record: record.levelno > logging.INFO)
        stranger.warning("Stranger hushed")  # refused: logger-configured


class Broker:
    def __init__(self, queue):
        self.queue = queue
        self.logger = logging.getLogger("pika." + queue)

    def close(self):
        self.logger.info("Broker of %s closed", self.queue)  # refused: logger-configured


def lock():
    for name in CLERKS:
        logging.getLogger(name).addFilter(lambda record: "code" not in record.getMessage())


hush()
lock()
Broker("connection").close()
safe.info("The code is %s", 4711)  # refused: logger-configured
own.info("Window %s lit", 2)  # refused: logger-configured
