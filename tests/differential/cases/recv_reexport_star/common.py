import logging

__all__ = ["log", "answer"]
log = logging.getLogger("common")
other = logging.getLogger("common.other")


def answer():
    log.debug("Answer asked")
    other.debug("Other asked")
    return 42
