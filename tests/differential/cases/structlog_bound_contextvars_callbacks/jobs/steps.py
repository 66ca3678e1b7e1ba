import structlog

log = structlog.get_logger()


def prepare():
    log.info("prepared")


async def fetch(n):
    log.info("fetched", n=n)
    return n


def numbers():
    for n in range(2):
        log.info("number", n=n)
        yield n


def store(n):
    log.info("stored", n=n)


def clean_up():
    log.info("cleaned up")
