import logging
from abc import ABC, abstractmethod


class Tool(ABC):
    @property
    @abstractmethod
    def log(self) -> logging.Logger: ...

    def use(self, times):
        self.log.info("Tool used %d times", times)
