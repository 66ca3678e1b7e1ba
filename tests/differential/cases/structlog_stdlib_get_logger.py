# expect: same
from __future__ import annotations

import structlog
from structlog.stdlib import BoundLogger, get_logger

logger: BoundLogger = get_logger(__name__)
typed: structlog.BoundLogger = structlog.get_logger()
strings: "structlog.typing.FilteringBoundLogger" = structlog.get_logger()


class Robot:
    logger: BoundLogger = structlog.stdlib.get_logger()

    def move(self, x: int, y: int) -> None:
        self.logger.info("robot_moved", x=x, y=y)
        typed.debug("robot_position", position=(x, y))
        strings.warning("robot_tired", battery=0.1)


Robot().move(1, 2)
logger.info("robot_parked")
