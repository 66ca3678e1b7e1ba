import structlog

log = structlog.get_logger()


class Job:
    def __init__(self):
        log.info("job made", kind=type(self).__name__)

    def run(self):
        self.work()

    def work(self):
        raise NotImplementedError
