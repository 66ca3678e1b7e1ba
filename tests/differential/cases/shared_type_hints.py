"""Annotations that name logging's classes."""
from __future__ import annotations

import logging
import typing
from collections.abc import Callable
from typing import Any, ClassVar, Final, Optional, Protocol, TypeAlias

Log: TypeAlias = logging.Logger
Adapter = logging.LoggerAdapter
logger: Final = logging.getLogger(__name__)
typed: logging.Logger = logging.getLogger("typed")
final: Final[logging.Logger] = logging.getLogger("final")


class HasLogger(Protocol):
    logger: logging.Logger


class Service:
    logger: ClassVar[logging.Logger] = logging.getLogger("class")
    declared: logging.Logger

    def __init__(self, log: Optional[logging.Logger] = None) -> None:
        self.declared = logging.getLogger("declared")
        self.given: logging.Logger | None = log

    def run(self, level: int = logging.INFO) -> None:
        self.logger.info("class %s", "one")
        self.declared.warning("declared %s", "two")
        if self.given:
            self.given.info("given %s", "three")


def use(log: Log, record: logging.LogRecord | None = None, make: Callable[[str], logging.Logger] = logging.getLogger) -> logging.Logger:
    log.info("alias %s", "four")
    make("made").info("made %s", "five")
    return log


def has(thing: HasLogger, anything: Any) -> None:
    thing.logger.info("protocol %s", "six")
    anything.logger.info("any %s", "seven")


Service().run()
Service(typed).run()
use(logger)
has(Service(), Service())
final.info("final %s", "eight")
typed.info("typed %s", "nine")
print(typing.get_type_hints(use)["log"].__name__, Adapter.__name__)
