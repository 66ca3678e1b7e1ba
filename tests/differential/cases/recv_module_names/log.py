import structlog

log = structlog.get_logger()


def info(text):
    print("log.info", text)


def debug(text):
    return f"debug({text})"
