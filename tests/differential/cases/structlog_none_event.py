import structlog

log = structlog.get_logger()
log.info(None, a=1)
log.info("", b=2)
log.info(42, c=3)
log.info({"event": "a dict as the event"}, d=4)
log.info(["list"], e=5)
log.info(True)
log.info(b"bytes event", f=6)
