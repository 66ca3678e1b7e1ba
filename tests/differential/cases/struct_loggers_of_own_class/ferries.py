import structlog

log = structlog.get_logger()


def sail(code, cars):
    log.info("ferry_sailed", code=code, cars=cars)
