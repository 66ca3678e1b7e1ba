"""Loggers that keep bound fields under a name, in a function and in a module."""
from loguru import logger

state = {"n": 0}
bound = logger.bind(n=state["n"], part="module")
state["n"] = 5
bound.info("Bound value is the old one")
bound.bind(extra_one=1).info("And one more")


def handle(request_id, payload):
    log = logger.bind(request_id=request_id, size=len(payload))
    log.info("Request {} received", request_id)
    try:
        int(payload)
    except ValueError:
        log.exception("Payload is no number")
        log.opt(exception=True).warning("Payload skipped")
    log.info(f"Request {request_id} with {payload!r} done", left=0)
    log.log("DEBUG", "Request closed")


def typed(number: int) -> None:
    log: "loguru.Logger" = logger.bind(number=number)
    log.success("Number known")


def early(number):
    if number > 1:
        log = logger.bind(number=number)
        log.info("Number is large"); log.info("Twice on a line")
    return number


def shared(number): log = logger.bind(number=number); log.info("One line")  # refused: bound-logger-stored


class Worker:
    def __init__(self, number):
        self.log = logger.bind(worker=number)

    def process(self, task):
        log = self.log.bind(task=task)
        log.debug("Processing")
        self.log.info("Processed")


handle("r1", "12")
handle("r2", "abc")
typed(3)
early(1)
early(2)
shared(5)
Worker(1).process(4)
