"""Other people's loggers are filtered in a loop; the program's own have names that are put together."""
# expect: partial
import logging

STRANGERS = ["pika.adapters", "pika.connection"]


def hush():
    for name in STRANGERS:
        stranger = logging.getLogger(name)
        stranger.addFilter(lambda record: record.levelno > logging.INFO)
        stranger.warning("Stranger hushed")  # refused: logger-configured


class Broker:
    def __init__(self, queue):
        self.queue = queue
        self.logger = logging.getLogger("shop." + queue)

    def close(self):
        self.logger.info("Broker of %s closed", self.queue)


hush()
Broker("orders").close()
