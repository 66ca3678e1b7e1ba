# expect: partial
"""Objects that a later argument changes by code of the project: a template shows them as all arguments leave them."""
import logging

log = logging.getLogger(__name__)


class Meter:
    def __init__(self):
        self.clicks = 0
        self.marks = []

    def __str__(self):
        return f"<{self.clicks} clicks>"

    def click(self):
        self.clicks += 1
        return self.clicks

    def half(self):
        return self.clicks / 2


class Cab:
    def __init__(self, meter: Meter):
        self.meter = meter
        self.fares = 0

    def drive(self):
        self.meter.click()
        return "around"

    def charge(self):
        self.fares += 3
        return self.fares

    def report(self):
        log.info("Meter %s driven %s", self.meter, self.drive())  # refused: unsupported-format
        log.info("Meter {} driven {}".format(self.meter, self.drive()))  # refused: unsupported-format
        log.info("Meter %s charged %s", self.meter, self.charge())
        log.info(f"Meter {self.meter} driven {self.drive()}")
        log.info("Marks %s driven %s", self.meter.marks, self.drive())


meter = Meter()


def tick():
    return meter.click()


def wind(one):
    one.clicks += 10
    return one.clicks


def count():
    ticks = meter.half()
    return ticks


log.info("Meter %s clicked to %s", meter, meter.click())  # refused: unsupported-format
log.info("Meter %s ticked to %s", meter, tick())  # refused: unsupported-format
log.info("Meter %s wound to %s", meter, wind(meter))  # refused: unsupported-format
log.info("Meter %s noted", meter, extra={"ticked": tick()})  # refused: unsupported-format
log.info("Meter %s halved to %s", meter, meter.half())
log.info("Meter %s counted to %s", meter, count())
log.info("Meter clicked to %s: %s", meter.click(), meter)
log.info(f"Meter {meter} ticked to {tick()}: {meter}")
Cab(meter).report()
