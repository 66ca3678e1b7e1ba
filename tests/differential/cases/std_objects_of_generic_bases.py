"""What a generic base class calls T is an object where a derived class says so."""
# expect: same
import logging
from abc import ABC, abstractmethod
from typing import Dict, Generic, List, Optional, Type, TypeVar

logger = logging.getLogger(__name__)
M = TypeVar("M")
N = TypeVar("N")


class Repository(ABC, Generic[M]):
    model: Type[M]

    def __init__(self) -> None:
        self.rows: Dict[int, M] = {}

    def get(self, key: int) -> Optional[M]:
        return self.rows.get(key)

    def require(self, key: int) -> M:
        row = self.get(key)
        logger.info("required %s", row)
        if row is None:
            raise LookupError(key)
        return row

    def create(self, key: int) -> M:
        row = self.model(key)
        logger.info("created %s under %d", row, key)
        self.rows[key] = row
        return self.saved(row)

    def saved(self, row: M) -> M:
        logger.info("saved %s", row)
        return row

    def all(self) -> List[M]:
        return list(self.rows.values())


class Parser(Generic[N]):
    def parse(self, text: str) -> N:
        value = self.convert(text)
        logger.info("parsed %s", value)
        return value

    @abstractmethod
    def convert(self, text: str) -> N: ...


class User:
    def __init__(self, key):
        self.key, self.token = key, "secret"

    def __str__(self):
        return f"user {self.key}"


class Users(Repository[User]):
    model = User


class Numbers(Parser[int]):
    def convert(self, text: str) -> int:
        return int(text)


users = Users()
logger.info("made %s", users.create(1))
logger.info("found %s", users.require(1))
logger.info("all %s", users.all()[0])
logger.info("number %d", Numbers().parse("5"))
