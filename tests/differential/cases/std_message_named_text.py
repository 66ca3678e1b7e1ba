"""Messages whose names say that they are texts, and which are objects: their text was logged, not their fields."""
# expect: same

import logging
from dataclasses import dataclass

from loguru import logger

log = logging.getLogger("mail.inbox")


@dataclass
class Message:
    number: int
    token: str = "hunter2"

    def __str__(self):
        return f"Message {self.number}"

    def __add__(self, other):
        return Message(self.number + other.number)


class Inbox:
    def __init__(self, message):
        self.message = message

    def show(self):
        log.info(self.message)
        logger.info(self.message)


def annotated(message: Message, text: Message | None = None):
    log.info(message)
    log.info(text or message)
    log.info(message + message)


def handed_on(line, msg):
    log.info(line)
    for text in (line, msg):
        logger.info(text)


def local():
    output = [Message(5)]
    log.info(output)
    summary, *_ = output
    log.info(summary)
    if title := summary:
        log.info(title)


annotated(Message(1))
annotated(Message(1), Message(2))
handed_on(Message(3), "a text")
local()
Inbox(Message(6)).show()
