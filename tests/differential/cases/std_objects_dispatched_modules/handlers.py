import logging

from bus import Report, bus

logger = logging.getLogger(__name__)
COUNT = 3


@bus.on("sold")
def sold(s):
    logger.info("sold %s", s)


def lost(s):
    logger.info("lost %s", s)


class Finder:
    def found(self, s):
        logger.info("found %s", s)


class Daily(Report):
    def show(self, s):
        logger.info("daily %s", s)


bus.subscribe("lost", lost)
bus.subscribe("found", Finder().found)
Daily().run("sum")
