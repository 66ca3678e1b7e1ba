"""Objects in collections that have a class of their own: what is put into them, and what they give."""
# expect: same
import logging
from collections import UserDict, UserList, deque

logger = logging.getLogger(__name__)


class Sailor:
    def __init__(self, name):
        self.name, self.berth = name, "secret"

    def __str__(self):
        return f"sailor {self.name}"


class Crew(list):
    def captain(self):
        return self[0]

    def others(self):
        return self[1:]

    def names(self):
        return [each.name for each in self]


class Watch(Crew):
    def __init__(self, hours, sailors):
        super().__init__(sailors)
        self.hours = hours


class Berths(dict):
    def __missing__(self, name):
        self[name] = Sailor(name)
        return self[name]


class Log(UserList):
    def note(self, sailor):
        self.append(sailor)
        return self.data[-1]


class Ports(UserDict):
    pass


class Recent(deque):
    pass


class Words(list):
    """Holds texts: nothing is hidden in it."""

    def first(self):
        return self[0]


sailors = [Sailor("ada"), Sailor("bo")]
crew = Crew(sailors)
logger.info("captain %s", crew.captain())
logger.info("one %s", crew[1])
for each in crew:
    logger.info("each %s of %d", each, len(crew))
logger.info("names %s", crew.names())
logger.info("second of the watch %s", Watch(4, sailors)[1])
logger.info("other %s", Watch(4, sailors).others()[0])
berths = Berths()
logger.info("berth %s", berths["cy"])
log = Log()
logger.info("noted %s", log.note(sailors[0]))
logger.info("log %s", log[0])
ports = Ports(home=sailors[0])
logger.info("at home %s", ports["home"])
recent = Recent(maxlen=2)
recent.append(sailors[1])
logger.info("recent %s", recent[-1])
words = Words(["a", "b"])
logger.info("word %s", words.first())
logger.info("word %s", words[1])
