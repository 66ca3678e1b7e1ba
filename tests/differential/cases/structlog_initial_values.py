import structlog

log = structlog.get_logger(component="scheduler", version=2)
other = structlog.get_logger("name", component="worker")
plain = structlog.get_logger("just-a-name", "second")


def tick(n):
    log.info("tick", n=n)
    log.info("overridden", component="inline")
    other.debug("other tick", n=n)
    plain.info("plain tick", n=n)


tick(1)
structlog.get_logger(inline=True).info("on the fly", n=2)
log.bind(run=5).warning("bound on top")
