import logging


class Counter(logging.Handler):
    def __init__(self):
        super().__init__()
        self.count = 0

    def emit(self, record):
        self.count += 1


def fail(logger: logging.Logger, path):
    logger.error("Upload of %s failed", path)


counter = Counter()
jobs = logging.getLogger("jobs")
jobs.addHandler(counter)
fail(jobs, "a.txt")
fail(logging.getLogger("jobs"), "b.txt")
print(counter.count)
