import logging
import threading
from queue import Queue
from types import SimpleNamespace

log = logging.getLogger(__name__)
yard = SimpleNamespace(size=3)
tools = threading.local()
shelf = {}
floor = []
line = Queue()
hooks = [None]
by_day = {}
counts = {}


def weigh():
    counts["floor"] = len(floor)
    log.info("Yard of %s with %s and %s", yard.size, yard.bag, getattr(yard, "other", None))
    log.info("Tools: %s", tools.bags)
    log.info("Shelf %s, top %s, %s", shelf, shelf["top"], shelf.get("top"))
    for bag in floor:
        log.info("On the floor: %s of %d", bag, counts["floor"])
    log.info("Last %s, next %s", floor[-1], line.get())
    log.info("Hook %s", hooks[0])
    log.info("Monday %s", by_day["mon"][0])
