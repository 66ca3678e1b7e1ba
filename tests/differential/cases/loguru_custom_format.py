"""Classes whose format() is neither str() nor repr()."""
from enum import Enum

from loguru import logger


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        return f"{self.cents / 100:.2f} {spec or 'EUR'}"


class Temperature(float):
    def __format__(self, spec):
        return f"{float(self):.1f} degrees"


class Colour(str, Enum):
    RED = "red"

    def __str__(self):
        return self.value


price, warmth = Money(1250), Temperature(21.456)
logger.info(f"Price {price}")
logger.info(f"Price {price:USD}")
logger.info("Price {}", price)
logger.info("Price {p:GBP}", p=price)
logger.info(f"Warmth {warmth}")
logger.info("Warmth {}", warmth)
logger.info(f"Colour {Colour.RED} and {Colour.RED!r}")
logger.info("Colour {}", Colour.RED)
