from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    import logfire

log = structlog.get_logger()


def accept(fire: logfire.Logfire | None = None) -> None:
    log.info("accepted", given=fire is not None)


accept()
