# expect: same
"""Members of enums as messages: some are their text, some only have it, and some are made by the enum itself."""

import logging
from enum import Enum, StrEnum, auto

log = logging.getLogger(__name__)
PREFIX = "Printer "
STATE = PREFIX + "ready"


class Said(StrEnum):
    PRINTED = "Page %s printed"
    JAMMED = auto()
    BENT = "Page bent"
    folded = "Page folded"


class Doubled(StrEnum):
    EATEN = "Page eaten "

    def __new__(cls, text):
        made = str.__new__(cls, text * 2)
        made._value_ = text * 2
        return made


class Plain(Enum):
    LOST = "Page lost"


STUCK = Said.JAMMED
log.info(Said.PRINTED, 7)
log.info(Said.JAMMED)
log.info(STUCK)
log.info(str(Said.BENT))
log.info(Said.BENT.value)
log.info(Said.folded)
log.info(Plain.LOST.value)
log.info(Doubled.EATEN)
log.info(Doubled.EATEN.value)
log.info(STATE)
log.info(Said.BENT + " again")
