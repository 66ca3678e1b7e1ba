# expect: partial
"""What is only declared to be a flag may hold any truth: a number, a text, a member of an enum."""

import enum
import logging
import os

log = logging.getLogger(__name__)

LOUD: bool = os.environ.get("NOWHERE_SET", "yes")
STEADY = True


class Mode(enum.Enum):
    SHOWN = True
    HIDDEN = False


class Printer:
    verbose: bool = False

    def __init__(self, loud: bool = 1):
        self.loud = loud

    def jam(self, again: bool):
        try:
            raise OSError("paper")
        except OSError as error:
            log.error("Jam by class", exc_info=self.verbose)
            log.error("Jam by setting", exc_info=LOUD)
            log.error("Jam again", exc_info=again)
            log.error("Jam of mode", exc_info=Mode.HIDDEN)
            log.error("Jam of constant", exc_info=STEADY)
            log.error("Jam or error", exc_info=STEADY or error)


class Loud(Printer):
    verbose = 3


class Outcome:
    def exception(self):
        return "a text"


def look(outcome, results):
    log.error("Outcome", exc_info=outcome.exception())  # refused: exc-info-unknown
    for part in results:
        if isinstance(part, Exception):
            for _ in range(2):
                log.error("Part", exc_info=part)  # refused: exc-info-unknown
                part = "seen"


Printer().jam(again=0)
Loud().jam(again="yes")
look(Outcome(), [ValueError("one"), 2])
