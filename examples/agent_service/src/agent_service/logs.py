"""What stdout looks like, and the loggers that the rest of the service imports."""

import logging
import sys

import structlog
from loguru import logger

__all__ = ["configure_logging", "get_logger", "logger"]


def get_logger(name: str) -> logging.Logger:
    """A standard logger below ours, so that one level setting reaches all of them."""
    return logging.getLogger(f"agent_service.{name}")


def configure_logging(level: str = "INFO", json_lines: bool = True) -> None:
    """Point all three libraries at stdout; may be called again with other settings."""
    logging.basicConfig(
        level=level,
        stream=sys.stdout,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        force=True,
    )

    logger.remove()
    logger.add(sys.stdout, level=level, serialize=json_lines)

    renderer = structlog.processors.JSONRenderer() if json_lines else structlog.dev.ConsoleRenderer()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
    )
