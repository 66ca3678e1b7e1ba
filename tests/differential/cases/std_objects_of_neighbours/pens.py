import logging

logger = logging.getLogger(__name__)


class Pen:
    def __init__(self, number):
        self.number, self.code = number, "secret"

    def __str__(self):
        return f"pen {self.number}"

    def greet(self, whom=None):
        logger.info("%s greets %s", self, whom)


class Post:
    def send(self, letter):
        logger.info("Letter has %s", letter.get("body"))
        logger.info("Letter holds %s", letter["body"])
