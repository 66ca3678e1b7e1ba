# expect: same
import logging
from typing import ClassVar


class Base:
    logger: ClassVar[logging.Logger] = logging.getLogger("base")
    __private = logging.getLogger("mangled")

    @classmethod
    def create(cls, n):
        cls.logger.info("Creating %d", n)
        self = cls()
        self.n = n
        return self

    @staticmethod
    def check(n):
        Base.logger.debug("Checking %d", n)
        return n > 0

    def secret(self):
        self.__private.info("Mangled %d", self.n)
        Base.__private.warning("Mangled through the class")


class Child(Base):
    def run(self):
        if self.check(self.n):
            self.logger.info("Child runs with %d", self.n)
        Child.logger.warning("Through the child class")
        self.secret()


Child.create(3).run()
