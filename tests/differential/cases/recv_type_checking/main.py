from typing import TYPE_CHECKING

import logs

if TYPE_CHECKING:
    from logs import logger
    from loguru import Logger


def use(log: "Logger") -> None:
    log.info("Typed {}", 1)


def hidden() -> None:
    logs.logger.info("Only imported for types")


use(logs.logger)
hidden()
