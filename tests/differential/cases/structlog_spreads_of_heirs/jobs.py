import structlog

log = structlog.get_logger()
DEFAULTS = {"region": "eu"}


class Job:
    def context(self):
        return {"job": type(self).__name__}

    @property
    def fields(self):
        return {"kind": "job"}

    def run(self):
        log.info("job_started", **self.context())  # refused: spread-options
        log.info("job_kept", **self.fields)  # refused: spread-options
        log.info("job_done", **defaults())  # refused: spread-options


class Cached:
    def __init__(self):
        self.kept = {"n": 1}

    def context(self):
        return self.kept

    def run(self):
        log.info("cached_started", **self.context())  # refused: spread-options


def defaults():
    return DEFAULTS
