"""An object that its annotation names shows its text only, whichever collection or builtin it comes through."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

log = logging.getLogger(__name__)


@dataclass(unsafe_hash=True)
class Wallet:
    owner: str
    pin: str = "0000"

    def __repr__(self) -> str:
        return f"<wallet of {self.owner}>"


Wallets = list[Wallet]
AnyWallet = TypeVar("AnyWallet", bound=Wallet)


class Vault:
    _kept: dict[str, Wallet]

    def __init__(self) -> None:
        self._kept = {}

    def keep(self, wallet: Wallet) -> None:
        self._kept[wallet.owner] = wallet
        for each in self._kept.values():
            log.info("Wallet %s kept", each)

    def __iter__(self) -> Iterator[Wallet]:
        return iter(self._kept.values())


def passed_on(wallets: Wallets) -> None:
    for backwards in reversed(wallets):
        log.info("Wallet %s seen again", backwards)
    for ordered in sorted(wallets, key=str):
        log.info("Wallet %s sorted", ordered)
    for later in wallets[1:]:
        log.info("Wallet %s came later", later)
    log.info("Wallet %s is the first", next(iter(wallets)))
    log.info("Wallet %s is the largest", max(wallets, key=str))
    first, *others = [wallets[0], wallets[1]]
    log.info("Wallets %s and %s unpacked", first, others)


def spread(*many: Wallet, **named: Wallet) -> None:
    log.info("Wallets %s and %s passed", many, named)


def matched(thing: object, bound: AnyWallet) -> None:
    match thing:
        case Wallet(owner="ann") as found:
            log.info("Wallet %s found beside %s", found, bound)


def mixed(flag: bool) -> None:
    pair = (Wallet("cy"), 3)
    log.info("Pair %s made", pair)
    either = Wallet("dee") if flag else 7
    log.info("Wallet %s chosen", either)


ann, bob = Wallet("ann"), Wallet("bob")
vault = Vault()
vault.keep(ann)
for stored in vault:
    log.info("Wallet %s stored", stored)
passed_on([ann, bob])
spread(ann, other=bob)
matched(ann, bob)
mixed(True)


def made_by(kind: type[Wallet]) -> None:
    made = kind("eve")
    log.info("Wallet %s made by %s", made, kind.__name__)


made_by(Wallet)


def declared(
    many: tuple[Wallet, ...],
    pair: tuple[Wallet, int],
    quoted: "list[Wallet]",
    table: "dict[str, Wallet] | None",
    by_wallet: dict[Wallet, str],
) -> None:
    log.info("Wallets %s counted", many)
    log.info("Pair %s counted", pair)
    for each in quoted:
        log.info("Wallet %s counted", each)
    log.info("Table %s counted", table)
    for key in by_wallet:
        log.info("Wallet %s named", key)
    for owner, name in by_wallet.items():
        log.info("Wallet %s named %s", owner, name)
    first, (number, inner) = 1, (2, Wallet("fay"))
    log.info("Wallet %s unpacked with %d and %d", inner, first, number)
    *init, last = 3, 1, Wallet("gil")
    log.info("Wallet %s unpacked after %s", last, init)


declared((ann, bob), (ann, 1), [ann], {"a": ann}, {Wallet("hal"): "h"})
