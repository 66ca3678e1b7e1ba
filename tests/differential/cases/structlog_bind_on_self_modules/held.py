import structlog

logger = structlog.get_logger()


class Held:
    def __init__(self, name):
        self.held_log = logger.bind(held=name.upper())

    def start(self):
        self.held_log.info("held_started")


class Copied:
    def __init__(self, name):
        self.copied_log = logger.bind(copied=name.upper())

    def start(self):
        self.copied_log.info("copied_started")
