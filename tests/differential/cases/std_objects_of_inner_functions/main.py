"""Objects that get to functions which another one makes, objects that begin without __init__, and what a class chooses."""
# expect: same
import logging

import makers

logger = logging.getLogger(__name__)


class Box:
    def __init__(self, n):
        self.n, self.key = n, "secret"

    def __str__(self):
        return f"box {self.n}"


def show():
    made = makers.Shown().show((1, 2))
    logger.info("Shown as %s", made)


tell = makers.counting()
tell(Box(1))
tell(Box(2))
makers.Rack.built(Box(3), [Box(4)]).open()
show()
