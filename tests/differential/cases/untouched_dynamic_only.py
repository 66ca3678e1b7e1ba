"""Real loggers, but nothing in these calls can be known in advance."""
import logging

LEVELS = ["debug", "info", "error"]


def emit(logger, level, message, *args):
    getattr(logger, level)(message, *args)
    logger.log(logging.getLevelName(level.upper()), message, *args)


def forward(message, *args, **kwargs):
    emit(logging.getLogger("forward"), "warning", message, *args, **kwargs)


for level in LEVELS:
    emit(logging.getLogger("dynamic"), level, "Message at %s", level)
forward("Forwarded %s", 1)
