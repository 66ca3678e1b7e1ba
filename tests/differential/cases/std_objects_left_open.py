# expect: same
"""Objects whose annotation leaves a way to go: under decorators, in nested targets, by type variables, in patterns."""

import functools
import heapq
import logging
from dataclasses import dataclass
from typing import Generic, Self, TypedDict, TypeVar, overload

log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass
class Ticket:
    seat: str
    code: str

    def __repr__(self):
        return f"<ticket {self.seat}>"

    def upgraded(self) -> Self:
        return type(self)(self.seat + "+", "k-up")


def counted(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    return wrapper


@counted
def bought(seat: str) -> Ticket:
    return Ticket(seat, "k-1")


@counted
def price(seat: str) -> int:
    return len(seat)


class Desk:
    @counted
    def printed(self, seat: str) -> Ticket:
        return Ticket(seat, "k-2")

    @overload
    def at(self, place: int) -> Ticket: ...
    @overload
    def at(self, place: str) -> str: ...
    def at(self, place):
        return Ticket(str(place), "k-3") if isinstance(place, int) else place


class Shelf(Generic[T]):
    def __init__(self, top: T, named: dict[str, T]):
        self.top = top
        self.named: dict[str, T] = named

    def pick(self) -> T:
        return self.top


class TicketShelf(Shelf[Ticket]):
    def show(self):
        log.info("Shelf has %s at %s", self.pick(), self.named["low"])


class Sold(TypedDict):
    ticket: Ticket
    price: int


def foremost(things: list[T]) -> T:
    return things[0]


def decorated(desk: Desk):
    log.info("Bought %s for %d", bought("1a"), price("1a"))
    log.info("Printed %s, placed %s", desk.printed("2b"), desk.at(3))


def nested(tickets: list[Ticket], by: dict[str, Ticket]):
    for number, (name, ticket) in enumerate(by.items()):
        log.info("Row %d has %s for %s", number, ticket, name)
    for number, (one, other) in enumerate(zip(tickets, tickets, strict=True)):
        log.info("Pair %d is %s and %s", number, one, other)
    for (number, one), other in zip(enumerate(tickets), tickets, strict=True):
        log.info("Again %d: %s and %s", number, one, other)
    for number, *others in zip([1, 2], tickets, strict=True):
        log.info("Left of %d are %s", number, others)
    log.info("Others are %s", [ticket for _, (ticket, _) in enumerate(zip(tickets, tickets, strict=True))])


def generic(shelf: Shelf[Ticket], numbers: Shelf[int], tickets: list[Ticket], sold: Sold):
    log.info("Picked %s, also %s", shelf.pick(), shelf.top)
    log.info("Picked number %d", numbers.pick())
    log.info("Named %s, foremost %s", shelf.named, foremost(tickets))
    log.info("Sold %s as %s", sold["ticket"], sold)
    log.info("Upgraded %s", tickets[0].upgraded())


def matched(tickets: list[Ticket], sold: Sold):
    match tickets:
        case [one, *rest]:
            log.info("Matched %s before %s", one, rest)
    match sold:
        case {"ticket": got, "price": paid}:
            log.info("Got %s for %d", got, paid)
    match tickets[0]:
        case Ticket(seat=seat, code="none"):
            log.info("No code at %s", seat)
        case other:
            log.info("Fell through to %s", other)


def handed(tickets: list[Ticket], either: str | list[Ticket]):
    take = tickets.copy().pop
    log.info("Took %s, sold %s", take(), functools.partial(bought, "9z")())
    log.info("Least is %s", heapq.heappop(tickets[:1]))
    if either:
        log.info("Either %s", either)
    try:
        raise KeyError("gone", tickets[0])
    except KeyError as e:
        _, lost = e.args
        log.info("Lost %s of %s", lost, e.args)


pair = [Ticket("4d", "k-4"), Ticket("5e", "k-5")]
decorated(Desk())
nested(pair, {"low": pair[0]})
generic(Shelf(pair[0], {"low": pair[1]}), Shelf(7, {}), pair, {"ticket": pair[0], "price": 9})
TicketShelf(pair[0], {"low": pair[1]}).show()
matched(pair, {"ticket": pair[0], "price": 9})
handed(pair, pair)
