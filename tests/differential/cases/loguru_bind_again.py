"""Loguru's loggers that get fields in more than one statement, in functions, loops and the module."""
from loguru import logger

counter = iter(range(100))
log = logger.bind(part="module", turn=next(counter))
log.info("Module begun")
log = log.bind(turn=next(counter))
log.info("Module goes on at turn {}", 5)


def handle(request_id, user=None):
    log = logger.bind(request_id=request_id)
    if user is not None:
        log = log.bind(user=user.strip())
    log.info("Request received")
    try:
        log = log.bind(number=int(request_id))
        log.success(f"Number of {request_id} read")
    except ValueError:
        log.exception("Number unreadable")
    log.opt(exception=ValueError("late")).warning("Request closed")


class Worker:
    def __init__(self, name):
        self.log = logger.bind(worker=name)

    def run(self, tasks):
        log = self.log.bind(tasks=len(tasks))
        log.info("Run begun")
        for task in tasks:
            log = log.bind(task=task)
            log.debug("Task taken")
        self.log.info("Run left")


handle("12", user=" ann ")
handle("x")
Worker("w").run(["a", "b"])
