import logging

from base import Tool


class Hammer(Tool):
    log = logging.getLogger("hammer")


class Saw(Tool):
    log = logging.getLogger("saw")

    def use(self, times):
        self.log.info("Saw used %d times", times)
        super().use(times)
