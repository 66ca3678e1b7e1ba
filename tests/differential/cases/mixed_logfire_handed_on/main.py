"""Logfire comes from a module of the project, together with the logger."""
from obs import logfire, logger
from parts import work

logfire.info("main.started")
logger.info("Service starting")
work()
logger.error("Service stopped by {}", "nobody")
