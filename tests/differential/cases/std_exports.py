"""The logger is part of what the module exports."""
import logging

__all__ = ["logger", "run", "logging"]

logger = logging.getLogger("exports")


def run():
    logger.info("run %s", "one")


run()
print([name in globals() for name in __all__])
import sys

print(sys.modules["__main__"].logger.name, getattr(sys.modules[__name__], "logger").name)
