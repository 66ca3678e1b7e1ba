# expect: same
"""An exception that carries an object shows it as its text, and its numbers as numbers."""

import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Cheque:
    number: object
    account: str = "77-1"

    def __repr__(self):
        return f"<cheque {self.number}>"


class Refused(Exception):
    def __init__(self, cheque: Cheque, code: int):
        super().__init__(f"code {code}")
        self.cheque = cheque
        self.code = code


class Lost(Exception):
    def __init__(self, cheque: Cheque):
        super().__init__("nowhere")
        self.cheque = cheque


def cash(cheque, error):
    try:
        raise error
    except Refused as refused:
        log.warning("Cheque %s refused with code %d", refused.cheque, refused.code)
        log.warning("Refused for code %s: %s", refused.code, refused)
        kept = refused.cheque
        log.warning("Cheque %s kept", kept)
    except (Lost, OSError) as lost:
        log.warning("Cheque lost: %s", lost)
        log.warning("Cheque %s lost", getattr(lost, "cheque", None))


def burn(cheque):
    try:
        raise Lost(cheque)
    except (Lost, Refused) as gone:
        log.error("Cheque %s is gone", gone.cheque)


cash(Cheque(1), Refused(Cheque(1), 402))
cash(Cheque(2), Lost(Cheque(2)))
burn(Cheque(3))
