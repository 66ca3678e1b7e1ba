"""Objects whose text hides what they hold, made into other collections or taken out of them on the way to a message."""
# expect: same

import logging
from collections import namedtuple
from types import SimpleNamespace

log = logging.getLogger("vault")


class Safe(dict):
    def __repr__(self):
        return f"<safe with {len(self)}>"


Entry = namedtuple("Entry", "safe number")
Point = namedtuple("Point", "x y")


def shown(users, user):
    log.info("All %s", list(users))
    log.info("Some %s", list(each for each in users))
    log.info("Next %s", next(iter(users)))
    log.info("Most %s", max(users, key=len))
    log.info("By name %s", {"one": user})
    log.info("Named %s", dict(one=user))
    log.info("By size %s", {len(each): each for each in users})
    log.info("Twice %s", [user] * 2)
    log.info("Together %s", users + [user])
    log.info("First %s", sorted(users, key=len)[0])
    held = SimpleNamespace(piece=user, step=2)
    log.info("Held %s in step %s", held.piece, held.step)
    log.info("Last %s", users.pop())


safes = [Safe(code="4711-a", owner="ann"), Safe(code="4712-b")]
log.info("Opened %s", list(safe for safe in safes))
log.info("Sorted %s", sorted((safe for safe in safes), key=len))
log.info("Entry %s", Entry(safes[0], 3))
log.info("Entry by name %s", Entry(number=4, safe=safes[1]))
last = Entry(safes[1], 5)
log.info("Last entry %s of %s", last, last.number)
log.info("Safe of the last entry %s", last.safe)
log.info("Point %s at %s", Point(1, 2), Point(1, 2).x)
shown(list(safes), safes[0])
