import copy

import structlog

from quiet import Quiet
from service import Service
from shown import Shown


class Worker(Service):
    def work(self):
        self.log.info("worker_working", jobs=2)


class Loud(Quiet):
    def __init__(self):
        self.quiet_log = structlog.get_logger().bind(loud=True)


worker = Worker("w")
worker.start()
worker.work()
worker.fail()
copy.copy(worker).start()
Loud().start()
Quiet("q").start()
shown = Shown("s")
shown.start()
shown.shown_log = structlog.get_logger()
shown.start()
