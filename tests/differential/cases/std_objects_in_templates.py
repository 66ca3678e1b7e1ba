# expect: same
"""A template takes a part of its value as code would: what hides something is shown as its text, a number stays one."""

import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Key:
    door: object
    code: str = "55-21"

    def __repr__(self):
        return f"<key of door {self.door}>"


class Porter:
    def __init__(self, key: Key):
        self.key = key
        self.ring = [key, Key(2)]
        self.hours = 8


porter = Porter(Key(1))
hooks = {"left": Key(3), "right": Key(4)}
board = [Key(5), Key(6)]
counts = {"left": 30, "right": 40}
log.info("Porter has {0.key}".format(porter))
log.info("Porter keeps {who.key}".format(who=porter))
log.info("Porter turns {0.ring[1]}".format(porter))
log.info("Door of the key is {0.key.door}".format(porter))
log.info("Porter works {0.hours} hours".format(porter))
log.info("Left hook has {0[left]}".format(hooks))
log.info("Board begins with {0[0]}".format(board))
log.info("Right count is {0[right]}".format(counts))
