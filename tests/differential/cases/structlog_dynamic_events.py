from enum import Enum

import structlog

log = structlog.get_logger()


class Events(str, Enum):
    CREATED = "user_created"
    DELETED = "user_deleted"


class Names:
    STARTED = "names_started"


STARTED = "module_started"
prefix = "order"


def emit(event, **kw):
    log.info(event, **kw)


def build(kind):
    return f"{kind}_built"


log.info(STARTED, n=1)
log.info(Names.STARTED, n=2)
log.info(Events.CREATED, n=3)
log.info(Events.DELETED.value, n=4)
log.info(f"{prefix}_created", n=5)
log.info(f"{prefix}.{'paid'}", n=6)
log.info(prefix + "_shipped", n=7)
log.info("%s_closed" % prefix, n=8)
log.info("{}_opened".format(prefix), n=9)
log.info(build("house"), n=10)
log.info("ready" if prefix else "waiting", n=11)
log.info("literal {braces} and {}", a=1)
log.info("event with 100% and %s", n=12)
for event in ("loop_a", "loop_b"):
    log.info(event, n=13)
emit("wrapped_event", n=14)
