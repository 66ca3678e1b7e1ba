import logging
from collections import defaultdict

import structlog

LOGGERS = {"db": logging.getLogger("db"), "web": logging.getLogger("web")}
BY_NAME = defaultdict(lambda: logging.getLogger("anything"))
both = [logging.getLogger("one"), logging.getLogger("two")]

for name, log in LOGGERS.items():
    log.info("Logger %s", name)
for log in both:
    log.warning("From a list")
for log in (logging.getLogger("std"), structlog.get_logger()):
    log.info("Two libraries")
LOGGERS["db"].error("Subscript %s", 1)
LOGGERS.get("web").error("Get %s", 2)
BY_NAME["x"].info("Default dict")
both[0].info("Index")
(LOGGERS["db"] if both else LOGGERS["web"]).info("Ternary receiver %s", 3)
[log.debug("Comprehension %s", i) for i, log in enumerate(both)]
max(both, key=lambda l: l.name).info("Found by max")
