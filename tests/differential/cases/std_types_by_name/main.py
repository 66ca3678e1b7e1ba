# expect: same
"""Types that have a name in another module mean what they mean there."""

import logging

import kinds
from kinds import Bound, Given, Maybe, Sealed, Several, Spelled, Tree, Weight
from parcels import parcel

log = logging.getLogger(__name__)


def deliver(given: Given, maybe: Maybe, spelled: Spelled, later: "Given", whole: kinds.Given):
    log.info("Given %s", given)
    log.info("Maybe %s", maybe)
    log.info("Spelled %s", spelled)
    log.info("Later %s", later)
    log.info("Whole %s", whole)


def stack(several: Several, bound: Bound, sealed: Sealed):
    log.info("Several %s", several)
    log.info("First %s", several[0])
    log.info("Bound %s", bound)
    log.info("Sealed %s", sealed)


def weigh(weight: Weight, tree: Tree):
    log.info("Weight %s", weight)
    log.info("Tree %s", tree)


def hand(function, *given):
    function(*given)


hand(deliver, *[parcel(number) for number in range(5)])
hand(stack, [parcel(5)], parcel(6), parcel(7))
hand(weigh, Weight(8), {"nine": 9})
