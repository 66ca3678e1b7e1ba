import structlog
from logfire import info, span
from logfire import warn as warning

log = structlog.get_logger()


def work(n):
    info("work.started", n=n)
    log.info("work_running", n=n)
    with span("work.span"):
        warning("work.slow", n=n)
        log.error("work_failed", n=n)


def shadow(info, error):
    info(error)
    log.warning("shadowed", text=error)


work(1)
shadow(print, "printed")
