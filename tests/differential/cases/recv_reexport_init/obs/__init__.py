from .core import logger

__all__ = ["logger"]
