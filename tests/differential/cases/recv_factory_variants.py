import functools
import logging

from loguru import logger as _loguru


@functools.lru_cache(maxsize=None)
def cached(name):
    return logging.getLogger(name)


def nested(name):
    def build():
        return logging.getLogger("nested." + name)

    return build()


def through(name):
    return cached(name)


def with_default(name=None):
    name = name or "default"
    return logging.getLogger(name)


def untyped_loguru(name):
    return _loguru


def bound(name):
    return _loguru.bind(component=name)


class Logs:
    prefix = "logs."

    def get(self, name):
        return logging.getLogger(self.prefix + name)

    @staticmethod
    def static(name):
        return logging.getLogger(name)

    @classmethod
    def for_class(cls, name):
        return logging.getLogger(cls.prefix + name)


make = lambda name: logging.getLogger(name)
logs = Logs()
cached("c").info("Cached %s", 1)
nested("n").info("Nested %s", 2)
through("t").info("Through %s", 3)
with_default().info("Default %s", 4)
untyped_loguru("u").info("Loguru {}", 5)
bound("b").info("Bound {}", 6)
logs.get("g").info("Method %s", 7)
Logs.static("s").info("Static %s", 8)
Logs.for_class("f").info("Class method %s", 9)
make("m").info("Lambda %s", 10)
print(cached.cache_info().currsize)
