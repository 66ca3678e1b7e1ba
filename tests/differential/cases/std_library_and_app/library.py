import logging

_log = logging.getLogger("library")


def work(how):
    _log.info("working %s", how)
    return how
