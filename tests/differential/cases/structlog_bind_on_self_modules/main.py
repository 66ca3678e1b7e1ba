import copy

import structlog

from held import Copied, Held
from quiet import Quiet
from service import Service
from shown import Shown


class Worker(Service):
    def work(self):
        self.log.info("worker_working", jobs=2)


class Loud(Quiet):
    def __init__(self):
        self.quiet_log = structlog.get_logger().bind(loud=True)


class Boxed(Held):
    def __init__(self, name):
        self.held_log_fields = ["not", "for", "logs"]
        super().__init__(name)


class Deep(Boxed):
    pass


class Kept(Copied):
    def __getstate__(self):
        return {"size": len(self.__dict__)}


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
boxed = Deep("b")
boxed.start()
print(boxed.held_log_fields)
kept = Kept("k")
kept.start()
print(kept.__getstate__())
