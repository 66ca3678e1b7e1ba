from loguru import logger


def visible():
    fields = {"user": "ann", "n": 3}
    logger.info("Known keys", **fields)
    logger.info("Literal spread", **{"a": 1, "b": 2})
    logger.info("Built", **dict(x=1, y=2))
    logger.info("Spread and own {}", 7, **fields)
    logger.info("Template {user}", **fields)


def hidden(fields, *args, **kwargs):
    logger.info("Unknown keys", **fields)
    logger.info("Passed on", **kwargs)
    logger.info("Positional {} {}", *args)
    logger.info("Both {} {x}", *args, **kwargs)
    logger.info(*args)


visible()
hidden({"_private": 1, "dash-ed": 2}, "p1", "p2", x=5, _y=6)
hidden({}, "only {}", "one", x=1)
