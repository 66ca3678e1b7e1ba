"""Logfire where it is installed, the standard library elsewhere."""
import logging

try:
    import logfire
except ImportError:
    logfire = None

logger = logging.getLogger("optional")


def event(name, **fields):
    if logfire is not None:
        logfire.info("optional.event", event_name=name, **fields)
    else:
        logger.info("Event %s: %s", name, fields)


event("login", user="ann")
logger.info("Optional is %s", logfire is not None)
