# expect: same
"""Collections made by calls, joins and later changes show the texts of the objects that they were given."""

import logging
from contextlib import nullcontext
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Badge:
    owner: str
    chip: str = "c4-99"

    def __repr__(self):
        return f"<badge of {self.owner}>"


class Desk:
    def __init__(self, badge: Badge):
        self.badge = badge
        self.drawer = []
        self.drawer += [badge]

    def report(self):
        log.info("Desk holds %s", vars(self))
        log.info("Desk still holds %s", self.__dict__)
        log.info("Drawer holds %s", self.drawer)


def made(badge: Badge):
    log.info("Made by keywords: %s", dict(badge=badge, floor=1))
    log.info("Made of pairs: %s", dict([("badge", badge)]))
    log.info("Made of two lists: %s", dict(zip(["badge"], [badge])))
    log.info("Made of another: %s", {"floor": 1, **{"badge": badge}})
    log.info("Made on the spot: %s", (lambda: badge)())
    log.info("Made one by one: %s", list(map(lambda each: each, [badge])))
    log.info("Asked by name: %s", getattr(badge, "deputy", badge))
    with nullcontext(badge) as entered:
        log.info("Entered with %s", entered)
    for number, each in enumerate([badge]):
        log.info("Number %d is %s", number, each)


def changed(badge: Badge, handed):
    table = {}
    table.update(badge=badge)
    log.info("Table has %s", table)
    row = [1]
    row[0] = badge
    log.info("Row has %s", row)
    pile = [2]
    pile += [badge]
    log.info("Pile has %s", pile)
    crate = [3]
    crate.extend([badge])
    log.info("Crate has %s", crate)
    handed.append(badge)
    log.info("Handed over: %s", handed)


def of_plain_things(names, record, badge: Badge):
    names.append("cy")
    log.info("Names are %s", names)
    log.info("Lengths are %s", dict(cy=len(names)))
    log.info("Owners are %s", list(map(lambda each: each.owner, [badge])))
    record["badge"] = badge
    log.info("Record is of floor %s", record["floor"])


ann = Badge("ann")
Desk(ann).report()
made(ann)
changed(ann, [])
of_plain_things(["di"], {"floor": 3}, ann)
