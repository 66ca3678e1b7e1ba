"""Values that a call changes while its arguments are evaluated."""
import collections
import logging
import queue
from heapq import heappop

logger = logging.getLogger(__name__)


class Shelf(dict):
    def __repr__(self):
        return f"Shelf of {len(self)}"


class Ring(collections.deque):
    name = "one"

    def __str__(self):
        return f"{self.name}: {list(self)}"


def serve(waiting, seats, shelf: Shelf, ticks):
    while waiting:
        logger.info(f"waiting {waiting}, now {waiting.pop(0)}")
    logger.info(f"seats {seats}, left {seats.pop()} and {seats}, left {seats.pop()}")
    logger.info(f"seats {seats!r} before", extra={"added": seats.append("z") or "z"})
    logger.warning("seats %s after %s", seats, seats.append("y"))
    logger.warning("seats %r with %d", seats, len(seats))
    logger.info("shelf %r after %s", shelf, shelf.pop("a"))  # refused: unsupported-format
    logger.info(f"shelf {shelf!r} before {shelf.pop('b')}")
    logger.info(f"tick {next(ticks)} then {next(ticks)}")
    logger.info("seats " + str(seats) + " before " + str(seats.pop()))


def hand_out(tickets, shelf: Shelf):
    logger.info("tickets %s kept" % tickets, extra={"gone": tickets.pop()})
    logger.info("tickets {} kept".format(tickets), extra={"gone": tickets.pop()})
    logger.info("tickets %s " % (tickets,) + "then %s" % tickets.pop())
    logger.info(f"shelf {shelf} gave {shelf.pop('a')} left {shelf}")
    logger.info(f"tickets {(tickets)} or {tickets or shelf} and {[tickets]} gave {list.pop(tickets)}")
    logger.info(f"tickets {tickets} before {heappop(tickets)}")


serve(["ann", "bob"], ["s1", "s2", "s3"], Shelf(a=1, b=2, c=3), iter(range(4)))
hand_out([1, 2, 3, 4, 5, 6, 7, 8], Shelf(a=1, b=2))


class Belt(queue.Queue):
    def __str__(self):
        return f"Belt of {list(self.queue)}"


def carry(belt: Belt, ring: Ring):
    belt.put("a")
    logger.info("belt %s after %s", belt, belt.put("b"))  # refused: unsupported-format
    logger.info(f"belt {belt} before {belt.get()}, left {belt}")
    logger.info("ring %s after %s", ring, ring.rotate(1))  # refused: unsupported-format
    logger.info("ring %s after %s", ring, setattr(ring, "name", "two"))  # refused: unsupported-format


carry(Belt(), Ring("abc"))
