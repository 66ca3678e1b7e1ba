# expect: same
"""What is put into the parts of a collection is in the collection: texts that hide something stay texts."""

import logging
from collections import defaultdict
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Guest:
    name: str
    room: str = "r-7"

    def __repr__(self):
        return f"<guest {self.name}>"


class Hotel:
    def __init__(self):
        self.floors = {}

    def check_in(self, floor, guest):
        self.floors.setdefault(floor, []).append(guest)


guests = [Guest("ann"), Guest("bob")]
tables = defaultdict(list)
numbers = defaultdict(list)
for guest in guests:
    tables[guest.name[0]].append(guest)
    numbers[guest.name[0]].append(len(guest.name))
log.info("Tables %s set", tables)
log.info("Tables %s copied", dict(tables))
log.info("Table %s served", tables["a"])
log.info("Numbers %s told", numbers["a"])
for letter, seated in tables.items():
    log.info("Guests %s sit at %s", seated, letter)

waiting = {}
for guest in guests: waiting.setdefault(len(guest.name), []).append(guest)
log.info("Guests waiting: %s", waiting)
log.info("Guests with short names: %s", waiting.get(3))

plan = {"left": {"front": []}}
plan["left"]["front"].append(guests[0])
log.info("Plan %s made", plan)
log.info("Front %s taken", plan["left"]["front"])

rooms = defaultdict(lambda: defaultdict(list))
rooms[1][2].extend(guests)
log.info("Rooms on floor %s", rooms[1])

hotel = Hotel()
hotel.check_in(3, guests[1])
log.info("Floors %s taken", hotel.floors)
log.info("Floor %s taken", hotel.floors[3])
