"""Moves Python code from loguru, logging and structlog to Pydantic Logfire."""

__version__ = "0.1.0"
