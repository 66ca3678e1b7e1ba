"""Loggers that are attributes of classes and of instances."""
import logging
from dataclasses import dataclass, field
from functools import cached_property


class Instance:
    def __init__(self):
        self.logger = logging.getLogger(type(self).__name__)
        self._log = logging.getLogger("private")
        self.__mangled = logging.getLogger("mangled")

    def run(self):
        self.logger.info("instance %s", "one")
        self._log.warning("private %s", "two")
        self.__mangled.error("mangled")


class Class:
    logger = logging.getLogger("class")
    log: logging.Logger = logging.getLogger("annotated")

    def run(self):
        self.logger.info("through self %s", "three")
        Class.logger.info("through the class")
        type(self).logger.info("through type")
        self.log.info("annotated %d", 4)

    @classmethod
    def make(cls):
        cls.logger.info("through cls")
        return cls()

    @staticmethod
    def static():
        Class.log.info("static")


class Child(Class):
    def run(self):
        super().run()
        self.logger.info("inherited %s", "five")


class Overriding(Class):
    logger = logging.getLogger("override")

    def run(self):
        self.logger.info("overridden %s", "six")


class Properties:
    @property
    def logger(self):
        return logging.getLogger("property")

    @cached_property
    def cached(self):
        return logging.getLogger("cached")

    def run(self):
        self.logger.info("property %s", "seven")
        self.cached.info("cached %s", "eight")


@dataclass
class Data:
    name: str
    logger: logging.Logger = field(default_factory=lambda: logging.getLogger("data"), repr=False)

    def run(self):
        self.logger.info("data %s of %s", self.name, self)


class Mixin:
    def run(self):
        self.logger.info("mixin %s", "nine")


class Mixed(Mixin):
    logger = logging.getLogger("mixed")


class Screen:
    def info(self, *args):
        print("screen", *args)


class Fake:
    logger = Screen()

    def run(self):
        self.logger.info("no logger")


class Switching(Class):
    def run(self):
        self.logger.info("before the switch")
        self.logger = Screen()
        self.logger.info("after the switch")


class Outer:
    class Inner:
        logger = logging.getLogger("inner")

        def run(self):
            self.logger.info("inner %s", "ten")

    def run(self):
        self.Inner().run()
        self.Inner.logger.info("from outside")


for kind in (Instance, Class, Child, Overriding, Properties, Mixed, Fake, Switching, Outer):
    kind().run()
Class.make()
Class.static()
Data("d").run()
Class().logger.info("on a fresh instance")
setattr(Class, "extra_logger", logging.getLogger("set"))
Class.extra_logger.info("set from outside")
