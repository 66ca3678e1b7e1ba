"""An object that changes when it is called, shown in the text beside what the call gave."""
# expect: partial

import logging

log = logging.getLogger("clock")


class Ticker:
    def __init__(self):
        self.now = 0

    def __call__(self, by=1):
        self.now += by
        return self.now

    def __str__(self):
        return f"tick {self.now}"


class Room:
    def __init__(self):
        self.tick = Ticker()

    def wait(self):
        log.info("Waited for %s until %s", self.tick, self.tick())  # refused: unsupported-format
        log.info(f"Waited for {self.tick} until {self.tick(5)}, then {self.tick}")


tick = Ticker()
log.info("Waited for %s until %s", tick, tick())  # refused: unsupported-format
log.info("Waited until %s for %s", tick(), tick)
log.info(f"Waited for {tick} until {tick(5)}, then {tick}")
log.info("Waited from %s by %s to %s" % (tick.now, tick(), tick.now))
Room().wait()
