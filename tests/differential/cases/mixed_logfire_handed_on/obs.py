import logfire
from loguru import logger

__all__ = ["logfire", "logger"]
