import structlog
from loguru import logger

from stores import Shelf


class Bucket(Shelf):
    _audit = logger.bind(store="bucket", region="eu")


class Mirror(Bucket):
    def __init__(self):
        self.events = structlog.get_logger(store="mirror")


class Plain(Bucket):
    events = structlog.get_logger()
