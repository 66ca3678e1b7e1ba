"""Objects that a bus in another file passes on to functions and lambdas, and functions that are got by a name put together."""
# expect: same
import logging

from bus import Bus

log = logging.getLogger("post")


class Parcel:
    def __init__(self, kind):
        self.kind = kind
        self.content = "4711"

    def __str__(self):
        return f"<{self.kind}>"


def packed(parcel):
    log.info("packed %s", parcel)


def lost(what, *, by=None):
    log.warning("lost %s by %s", what, by)


def weigh_bag(parcel):
    log.info("weighed %s", parcel)


def weigh_box(parcel):
    log.info("weighed heavy %s", parcel)


def weigh(parcel):
    globals()[f"weigh_{parcel.kind}"](parcel)


bus = Bus()
bus.on("packed", packed)
bus.on("packed", lambda parcel: log.info("seen %s", parcel))
bus.on("lost", lost)
bus.emit("packed", Parcel("bag"))
bus.emit("lost", "a letter", by=Parcel("box"))
for kind in ("bag", "box"):
    weigh(Parcel(kind))
