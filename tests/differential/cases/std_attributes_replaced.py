"""Attributes that a class fills with a logger and a caller replaces."""
import logging


class Recorder:
    def __init__(self):
        self.lines = []

    def info(self, template, *args):
        self.lines.append(template % args)


class Worker:
    def __init__(self, logger=None):
        self.logger = logger or logging.getLogger("worker")

    def run(self):
        self.logger.info("working %s", "hard")


class Holder:
    logger = logging.getLogger("holder")

    def run(self):
        self.logger.info("holding %s", "on")


recorder = Recorder()
Worker().run()
Worker(recorder).run()
Holder().run()
Holder.logger = recorder
Holder().run()
holder = Holder()
holder.logger = logging.getLogger("again")
holder.run()
print(recorder.lines)
