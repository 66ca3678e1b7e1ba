"""The plugin idiom: one logger per module, bound to a fixed name."""
from loguru import logger as _root

logger = _root.bind(name="poller")
VERSION = "1.4"


class Poller:
    def __init__(self, sources):
        self.sources = sources

    def poll(self):
        for source in self.sources:
            logger.debug("Polling {}", source)
            if source.startswith("bad"):
                logger.error("Source {} refused", source, version=VERSION)
                continue
            logger.info("Source answered", source=source)


Poller(["one", "bad-two", "three"]).poll()
_root.info("Unbound goes on", total=3)
