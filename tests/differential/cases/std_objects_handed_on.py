# expect: same
"""An object whose text hides a part of it shows its text only, whatever handed it on: copies, tasks, queues, parameters."""

import asyncio
import copy
import logging
import queue
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, replace

log = logging.getLogger(__name__)


@dataclass
class Ticket:
    seat: int
    code: str = "q7"

    def __repr__(self):
        return f"<ticket for {self.seat}>"

    def moved(self, seat):
        return replace(self, seat=seat)

    def itself(self):
        return self

    def copied(self):
        return copy.copy(self)


class Holder:
    def __init__(self, ticket, *, spare=None):
        self.ticket = ticket
        self.spare = spare

    @property
    def shown(self):
        return self.ticket

    def __enter__(self):
        return self.spare

    def __exit__(self, *_):
        return None


class Hall:
    def __init__(self, tickets):
        self.by_seat = {each.seat: each for each in tickets}

    def at(self, seat):
        return self.by_seat[seat]

    def report(self):
        for seat, ticket in self.by_seat.items():
            log.info("Seat %d holds %s", seat, ticket)


async def sell(seat):
    return Ticket(seat)


async def sold():
    yield Ticket(20)


def printed():
    yield Ticket(21)
    yield from [Ticket(22)]


@contextmanager
def lent():
    yield Ticket(23)


def both():
    return 24, Ticket(24)


def copies():
    first = Ticket(1)
    log.info("Ticket %s moved", first.moved(2))
    log.info("Ticket %s returned", first.itself())
    log.info("Ticket %s copied", first.copied())
    second = copy.deepcopy(first)
    log.info("Ticket %s copied deeply", second)
    either = second or first
    log.info("Ticket %s chosen", either)
    log.info("Ticket %s chosen again", first if first.seat else second)


async def tasks():
    many = await asyncio.gather(sell(3), sell(4))
    log.info("Tickets %s sold", many)
    for each in await asyncio.gather(*[sell(seat) for seat in (5, 6)]):
        log.info("Ticket %s sold with others", each)
    later = asyncio.create_task(sell(7))
    log.info("Ticket %s awaited", await later)
    log.info("Ticket %s was the result", later.result())
    soon = await asyncio.wait_for(sell(8), 5)
    log.info("Ticket %s came soon", soon)
    async for streamed in sold():
        log.info("Ticket %s streamed", streamed)


def collections():
    line = queue.Queue()
    line.put(Ticket(9))
    taken = line.get()
    log.info("Ticket %s taken from the queue", taken)
    stack = deque([Ticket(10)])
    log.info("Ticket %s popped", stack.popleft())
    pile = []
    pile.append(Ticket(11))
    log.info("Tickets %s piled", pile)
    shelf = {}
    shelf["top"] = Ticket(12)
    log.info("Ticket %s on the shelf", shelf["top"])
    for each in printed():
        log.info("Ticket %s printed", each)
    log.info("Ticket %s printed first", next(printed()))
    number, ticket = both()
    log.info("Number %d and ticket %s", number, ticket)
    log.info("Number %s came alone", both()[0])


def passed(ticket, seats):
    log.info("Ticket %s passed for %s seats", ticket, seats)


def holders():
    holder = Holder(Ticket(13), spare=Ticket(14))
    log.info("Ticket %s held", holder.ticket)
    log.info("Ticket %s shown", holder.shown)
    with holder as spare:
        log.info("Ticket %s spared", spare)
    with lent() as borrowed:
        log.info("Ticket %s borrowed", borrowed)
    hall = Hall([Ticket(15), Ticket(16)])
    hall.report()
    log.info("Ticket %s found", hall.at(15))
    passed(Ticket(17), 2)


copies()
asyncio.run(tasks())
collections()
holders()
