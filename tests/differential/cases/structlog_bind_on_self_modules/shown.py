import structlog

logger = structlog.get_logger()


class Shown:
    def __init__(self, name):
        self.shown_log = logger.bind(shown=name.upper())

    def start(self):
        self.shown_log.info("shown_started")
