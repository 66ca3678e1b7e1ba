import abc
import logging


class Service(abc.ABC):
    _audit = logging.getLogger("audit")

    def __init__(self, name):
        self.name = name
        self.logger = logging.getLogger(f"service.{name}")
        self.logger.debug("Service %s built", name)
