import structlog

log = structlog.get_logger()

log.info("underscore", _id=1, _tags=["x"], __version=2, _exc_info=False)
log.info("reserved", level="gold", name="ann", message="text", timestamp="now", logger="custom")
log.info("reserved_more", msg="m", module="mod", args=[1], msg_template="t", tags=["t"], extra={"k": 1})
log.info("reserved_again", log_level="low", exception="none", stack="s", lineno=3, process=1, thread=2)
log.info("keywords", **{"class": "first", "from": "a", "to": "b"})
log.info("strange", **{"user-id": 1, "dotted.key": 2, "with space": 3, "1": "one"})
log.info("options", attributes={"a": 1}, exc=None, span_name="s", attribute="a")
log.info(event="keyword_event", n=1)
log.info(n=2, event="keyword_event_last")
log.info("upper", USER_ID=1, camelCase=2, späti=3)
log.log(20, "by_number", n=1)
