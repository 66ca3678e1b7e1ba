"""Loggers that appear on a class by magic."""
import logging


class AutoLog:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.logger = logging.getLogger(cls.__name__)


def with_logger(cls):
    cls.log = logging.getLogger("decorated")
    return cls


class LoggerDescriptor:
    def __set_name__(self, owner, name):
        self.name = f"{owner.__name__}.{name}"

    def __get__(self, instance, owner):
        return logging.getLogger(self.name)


class Meta(type):
    @property
    def logger(cls):
        return logging.getLogger("meta." + cls.__name__)


class First(AutoLog):
    def run(self):
        self.logger.info("From __init_subclass__ %s", 1)


@with_logger
class Second:
    def run(self):
        self.log.info("From a decorator %s", 2)


class Third:
    logger = LoggerDescriptor()

    def run(self):
        self.logger.info("From a descriptor %s", 3)


class Fourth(metaclass=Meta):
    @classmethod
    def run(cls):
        cls.logger.info("From a metaclass %s", 4)


class Fifth:
    def __getattr__(self, name):
        if name == "logger":
            return logging.getLogger("getattr")
        raise AttributeError(name)

    def run(self):
        self.logger.info("From __getattr__ %s", 5)


for case in (First(), Second(), Third(), Fourth, Fifth()):
    case.run()
