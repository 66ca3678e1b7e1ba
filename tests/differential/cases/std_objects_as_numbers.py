"""Objects that a numeric format asks for their number: the text had that, and not what else they hold."""
# expect: same

import logging
from dataclasses import dataclass

log = logging.getLogger("bank.ledger")


@dataclass
class Money:
    cents: int
    iban: str = "DE02120300000000202051"

    def __float__(self):
        return self.cents / 100

    def __index__(self):
        return self.cents

    def __str__(self):
        return f"{self.cents / 100:.2f} EUR"

    def __format__(self, spec):
        return format(self.cents / 100, spec) if spec else str(self)


class Celsius(float):
    """A number that has a class of its own stays one."""


def pay(amount: Money, other, heat: Celsius):
    log.info("Paid %.2f, %d cents, %x in hex", amount, amount, amount)
    log.info("Paid %8.1f beside %s", amount, amount)
    log.info("Paid %.2f" % amount)
    log.info("Paid {:.2f} of {:+.1f}".format(amount, other))
    log.info(f"Paid {amount:.2f} at {heat:.1f} degrees, {heat:g}")
    log.info("Handed on %.1f, which is %d", other, other)


pay(Money(1250), Money(99), Celsius(3.5))
log.info("Due %d, marked %c", Money(7), Money(65))
