from __future__ import annotations

from typing import TYPE_CHECKING

from loguru import logger

if TYPE_CHECKING:
    from loguru import Logger, Record


def audit(who: str, log: Logger = logger) -> None:
    log.info("Audit of {}", who)


def keep(record: Record) -> bool:
    return record["level"].no > 10


class Holder:
    log: "Logger" = logger

    def run(self) -> Logger:
        self.log.info("Held")
        return self.log


audit("ann")
Holder().run().warning("Chained from a call")
logger.info("Plain")
