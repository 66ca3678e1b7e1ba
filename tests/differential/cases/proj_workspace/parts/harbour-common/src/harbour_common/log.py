import structlog


def get_log(name):
    return structlog.get_logger(name)


log = get_log("harbour")


def check():
    log.debug("log_checked", parts=2)
