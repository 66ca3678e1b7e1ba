"""Loggers that get fields in more than one statement: which of them a call logs hangs on the way to it."""
import structlog

logger = structlog.get_logger()
counter = iter(range(100))


def added(tenant):
    log = logger.bind(tenant=tenant.upper())
    log.info("tenant_seen")
    if tenant:
        log = log.bind(  # more of it
            turn=next(counter), tenant="other"
        )
        log.debug("tenant_measured")
    log.info("tenant_left")


def either(tenant):
    if tenant:
        log = logger.bind(tenant=tenant, turn=next(counter))
    else:
        log = logger.bind(nobody=True)
    log.info("tenant_asked")
    for number in range(3):
        log = log.bind(number=number)
        log.info("tenant_counted")
    return lambda: log.info("tenant_called")


def nested(tenant):
    outer = logger.bind(tenant=tenant, turn=next(counter))
    outer.info("outer_begun")
    inner = outer.bind(size=len(tenant))
    inner = inner.bind(
        # the last one
        kind="text",
    )
    inner.info("inner_begun")
    outer = outer.bind(late=True)
    inner.info("inner_left")
    outer.info("outer_left")


def failing(tenant):
    log = logger.bind(tenant=tenant)
    try:
        log = log.bind(number=int(tenant))
        log.info("number_known")
    except ValueError:
        log.exception("number_unknown")
    log.info("number_read")


def kept(tenant, sink):
    log = logger.bind(tenant=tenant, turn=next(counter))
    log.info("keeping_begun")
    log = log.bind(size=len(tenant))
    sink.append(log)  # so the logger stays, with what it has by then
    log = log.bind(late=next(counter))
    log.info("keeping_left")


def late(tenant):
    log = logger.bind(tenant=tenant)

    def tell():
        log.info("late_told")

    tell()
    log = log.bind(late=tenant * 2)
    tell()


def collides(tenant):
    log = logger.bind(tenant=tenant)
    log = log.bind(size=len(tenant))
    log.info("size_seen", size=1)  # refused: duplicate-key
    log.info("size_left")


def renewed(tenant):
    log = logger.bind(tenant=tenant)
    log.info("first_seen")  # refused: bound-logger-stored
    log = log.unbind("tenant")
    log.info("second_seen")  # refused: bound-logger-stored


def spread(tenant, options):
    log = logger.bind(tenant=tenant)
    log.info("options_missing")  # refused: bound-logger-stored
    log = log.bind(**options)
    log.info("options_known")  # refused: bound-logger-stored


def shared(tenant):
    global current
    current = logger.bind(tenant=tenant)
    current.info("current_seen")  # refused: bound-logger-stored
    current = current.bind(size=len(tenant))
    current.info("current_left")  # refused: bound-logger-stored


def begun(tenant):
    log = structlog.get_logger()
    log.info("nothing_bound")
    if tenant:
        log = log.bind(tenant=tenant.upper())
    log.info("something_bound")


def begun_and_kept(tenant, sink):
    log = logger
    sink.append(log)
    log = log.bind(tenant=tenant)
    log.info("tenant_bound", size=1)
    log.info("size_bound", tenant="x")  # refused: duplicate-key


def unclear(tenant):
    log = print if tenant == "never" else logger
    log = log.bind(tenant=tenant)
    log.info("never_bound")  # refused: logger-ambiguous


added("a")
added("")
either("b")()
either("")()
nested("ccc")
failing("7")
failing("x")
sink = []
kept("d", sink)
sink[0].info("keeping_seen")
late("e")
collides("f")
renewed("g")
spread("h", {"a": 1})
shared("i")
begun("j")
begun("")
begun_and_kept("k", sink)
sink[1].info("sink_seen")
unclear("l")
