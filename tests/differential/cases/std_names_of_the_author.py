import logging

logging.basicConfig(level=logging.DEBUG)
log = logging.getLogger(__name__)


class Host:
    host = "db-1"


def report(queue, h, on_error):
    log.info("Queue %(queuesize)d on %(host)s", {"queuesize": len(queue), "host": h.host})
    log.info("Queue {size} on {0}".format(h.host, size=len(queue)))
    log.error("Connection error: %r", on_error)
    log.info("Received event: %s", on_error)


def twice(items):
    for e in items:
        log.warning("Item %r broke", e)
    try:
        raise KeyError("x")
    except KeyError as e:
        log.warning("Lookup broke: %r", e)


report([1, 2], Host(), TimeoutError())
twice([ValueError("y"), KeyError("z")])
