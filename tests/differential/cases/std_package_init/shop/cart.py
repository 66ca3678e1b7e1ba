from shop import log


def add(item):
    log.info("adding %s", item)
    from . import VERSION, log as inner

    inner.debug("version %s", VERSION)
