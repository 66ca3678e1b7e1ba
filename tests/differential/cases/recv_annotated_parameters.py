from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import structlog
from loguru import logger

if TYPE_CHECKING:
    from loguru import Logger as LoguruLogger


def std(log: logging.Logger, n: int) -> None:
    log.info("Standard %s", n)


def strings(log: "logging.Logger", n: int) -> None:
    log.warning("String annotation %s", n)


def loguru_style(log: LoguruLogger, n: int) -> None:
    log.info("Loguru {}", n)


def struct(log: structlog.stdlib.BoundLogger, n: int) -> None:
    log.info("struct", n=n)


async def nothing(log: logging.Logger) -> None:
    log.error("Async parameter")


def adapter(log: logging.LoggerAdapter, n: int) -> None:
    log.info("Adapter %s", n)


def several(*logs: logging.Logger, **named: logging.Logger) -> None:
    for log in logs:
        log.info("One of several")
    named["extra"].info("Named one")


root = logging.getLogger("root-ish")
std(root, 1)
strings(root, 2)
loguru_style(logger, 3)
loguru_style(logger.bind(k=1), 4)
struct(structlog.get_logger().bind(a=2), 5)
adapter(logging.LoggerAdapter(root, {"req": 9}), 6)
several(root, root, extra=root)
try:
    nothing(root).send(None)
except StopIteration:
    pass
