import logging

from barn import shelf

log = logging.getLogger(__name__)


class Herd:
    def __init__(self):
        self.beasts = {}


herd = Herd()


def open_all():
    log.info("Beasts: %s", herd.beasts)
    log.info("Seen on the shelf: %s", shelf["top"])
