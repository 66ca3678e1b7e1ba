from loguru import logger


class Worker:
    def __init__(self, number):
        self.number = number
        self.log = logger.bind(worker=number)
        self.log.info("Worker ready")

    def process(self, task):
        log = self.log.bind(task=task)
        log.debug("Processing")
        if task % 2:
            log.warning("Odd task {}", task)
        log.info("Processed", result=task * 2)
        return log


def handle(request_id, payload):
    log = logger.bind(request_id=request_id)
    log.info("Request received")
    log = log.bind(size=len(payload))
    log.info("Request measured")
    try:
        int(payload)
    except ValueError:
        log.exception("Payload is no number")
    return log


w = Worker(1)
last = w.process(4)
last = w.process(5)
last.info("Logged through a returned logger")
handle("r1", "12").info("After the request")
handle("r2", "abc")
logger.info("The plain logger carries nothing")
