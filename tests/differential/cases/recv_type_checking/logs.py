from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loguru import Logger

from loguru import logger as _logger

logger: "Logger" = _logger
