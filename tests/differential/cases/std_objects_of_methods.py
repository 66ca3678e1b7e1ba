# expect: same
"""What methods of the project give: those of subclasses, of what a constructor was given, of operators, and of callbacks."""

import logging
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Callable

log = logging.getLogger(__name__)


@dataclass
class Coin:
    worth: object
    mint: str = "m-3"

    def __repr__(self):
        return f"<coin of {self.worth}>"


class Purse(ABC):
    @abstractmethod
    def draw(self, worth): ...

    @abstractmethod
    def count(self): ...

    def spend(self, worth):
        coin = self.draw(worth)
        log.info("Spent %s of %s", coin, self.count())


class Wallet(Purse):
    def draw(self, worth):
        return Coin(worth)

    def count(self):
        return 7


class Bank:
    def __init__(self, vault):
        self.vault = vault

    def open(self):
        log.info("Vault has %s", self.vault.first)
        log.info("Vault gave %s", self.vault.take(2))
        log.info("Vault has %s coins", self.vault.size)


class Vault:
    def __init__(self, first):
        self.first = first
        self.size = 90

    def take(self, worth):
        return Coin(worth)


class Till:
    def __init__(self, maker=None):
        self.make = maker or (lambda: Coin(5))
        self.coins = [Coin(6)]

    def __getitem__(self, place: int) -> Coin:
        return self.coins[place]

    def __call__(self) -> Coin:
        return self.coins[0]

    def __add__(self, other) -> Coin:
        return Coin(other)

    def fill(self):
        made = self.make()
        log.info("Filled with %s", made)


class Prices:
    def __init__(self, kept):
        self.kept = kept

    def __getitem__(self, name):
        return self.kept[name]


def change(make: Callable[..., Coin], tell: Callable[[], int], coin=Coin(10)):
    log.info("Changed to %s", make())
    log.info("Told %s", tell())
    log.info("Changed %s", coin)


Wallet().spend(1)
Bank(Vault(Coin(3))).open()
till = Till()
till.fill()
log.info("Till begins with %s", till[0])
log.info("Till gave %s", till())
log.info("Till became %s", till + 8)
log.info("Price is %s", Prices({"bread": 3, "coin": Coin(11)})["bread"])
change(lambda: Coin(9), lambda: 12)
