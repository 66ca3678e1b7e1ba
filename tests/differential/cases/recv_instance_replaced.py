"""Somebody outside swaps the logger of one object."""
import logging


class Capture:
    def __init__(self):
        self.seen = []

    def __getattr__(self, name):
        return lambda *args, **kw: self.seen.append((name, args))


class Service:
    def __init__(self):
        self.logger = logging.getLogger("service")

    def serve(self, path):
        self.logger.info("Serving %s", path)
        return path


first, second = Service(), Service()
second.logger = Capture()
first.serve("/a")
second.serve("/b")
print(second.logger.seen)
