import structlog

logger = structlog.get_logger()


class Service:
    def __init__(self, name):
        self.log = logger.bind(service=name.upper())
        self.name = name

    def start(self):
        self.log.info("service_started", size=len(self.name))

    def fail(self):
        try:
            {}["x"]
        except KeyError:
            self.log.exception("service_failed")
