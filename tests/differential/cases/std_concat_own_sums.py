"""Objects that say themselves what adding a text to them gives."""
# expect: same

import logging

log = logging.getLogger("mail.subjects")


class Subject:
    def __init__(self, text):
        self.text = text

    def __add__(self, other):
        return f"[shop] {self.text}{other}"

    def __radd__(self, other):
        return f"{other}[{self.text}]"


class Plain:
    def __str__(self):
        return "plain"


def send(subject: Subject, plain: Plain):
    log.info(subject + " sent")
    log.info("Sent " + subject)
    log.info("Sent " + subject + " again")
    log.info("Sent " + str(plain) + " at once")


send(Subject("Order 7"), Plain())
