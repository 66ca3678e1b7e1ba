import structlog

logger = structlog.get_logger()


class Quiet:
    def __init__(self, name):
        self.quiet_log = logger.bind(quiet=name.upper())

    def start(self):
        self.quiet_log.info("quiet_started")
