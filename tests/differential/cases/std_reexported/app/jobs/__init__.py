from .worker import run

__all__ = ["run"]
