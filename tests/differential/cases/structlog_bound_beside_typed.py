"""A logger with fields that nobody but its own calls has is passed to no typed parameter: all goes in one run."""
# expect: same

import structlog


def load(log: structlog.stdlib.BoundLogger):
    log.info("item_loaded", n=1)


def check(name):
    own = structlog.get_logger().bind(kind="name")
    own.info("name_checked", name=name)


load(structlog.get_logger())
audit = structlog.get_logger().bind(channel="audit")
audit.info("audit_opened")
check("ann")
