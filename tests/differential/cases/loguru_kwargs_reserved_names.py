from loguru import logger

logger.info("Keyword names that other loggers treat specially", message="text", name="Ann", level="gold")
logger.info("More of them", msg="m", event="signup", extra={"a": 1}, tags=["x", "y"], exception="none")
logger.info("And more", timestamp=12, module="billing", function="f", line=3, args=[1], msg_template="t")
logger.info("Options of other libraries", stack_info=False, stacklevel=2)
logger.info("Underscores", _id=4, __v=2, _tags=["a"], _exc_info=False)
logger.info("Self", self="me", attributes={"q": 1}, span_name="s")
logger.info("Keyword clash", **{"class": "first", "from": "here", "user-id": 9, "dotted.key": 1})
logger.info("Logger", logger="audit", logfire="wood")
