# expect: same
"""A small downloader; every call uses loguru's own {} arguments."""
from dataclasses import dataclass

from loguru import logger


@dataclass
class Asset:
    key: str
    size: int


class Downloader:
    def __init__(self, bucket):
        self.bucket = bucket
        self.total = 0
        logger.info("Downloader for bucket {} ready", self.bucket)

    def fetch(self, asset):
        logger.debug("Fetching {} from {}", asset.key, self.bucket)
        if asset.size == 0:
            logger.warning("Asset {} is empty", asset.key)
            return None
        self.total += asset.size
        logger.info("Fetched {} ({} bytes)", asset.key, asset.size)
        return asset.key

    def report(self, keys):
        logger.info("Fetched {} of {} assets", len([k for k in keys if k]), len(keys))
        logger.info("Total size: {} kB", self.total / 1024)


d = Downloader("media")
d.report([d.fetch(a) for a in (Asset("x.png", 2048), Asset("y.png", 0), Asset("z.png", 512))])
