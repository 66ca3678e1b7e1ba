"""The annotation says Logger; one caller passes something else."""
import logging
from typing import Any, Protocol


class Printer:
    def info(self, message, *args):
        print("printed:", message % args)


class HasInfo(Protocol):
    def info(self, message: str, *args: Any) -> None: ...


def announce(logger: logging.Logger, n: int) -> None:
    logger.info("Announcing %d", n)


def loose(logger: Any, n: int) -> None:
    logger.info("Loose %d", n)


def protocol(logger: HasInfo, n: int) -> None:
    logger.info("Protocol %d", n)


def either(logger: "logging.Logger | Printer", n: int) -> None:
    logger.info("Either %d", n)


def report(logger: logging.Logger, n: int) -> None:
    logger.info("Reporting %d", n)


report(logging.getLogger("real"), 1)
report(Printer(), 2)
for fn in (announce, loose, protocol, either):
    fn(logging.getLogger("real"), 3)
