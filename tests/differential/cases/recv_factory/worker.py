from logs import get_logger

log = get_logger("worker")


class Worker:
    def __init__(self, name):
        self.name = name
        self.logger = get_logger(name)

    def work(self, numbers):
        for n in numbers:
            try:
                self.logger.info("Result %s", 6 / n)
            except ZeroDivisionError:
                log.exception("Worker %s failed", self.name)
