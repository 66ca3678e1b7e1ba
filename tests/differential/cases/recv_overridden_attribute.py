"""The attribute of the base class is a logger, that of a subclass is not."""
import logging


class Recorder:
    def __init__(self):
        self.lines = []

    def info(self, message, *args, **kwargs):
        self.lines.append(message % args)
        return len(self.lines)

    warning = info


class Base:
    logger = logging.getLogger("base")

    def run(self, n):
        self.logger.info("Running %d", n)
        self.logger.warning("Still running %d", n)


class Quiet(Base):
    logger = Recorder()


class PerInstance(Base):
    def __init__(self):
        self.logger = Recorder()


Base().run(1)
Quiet().run(2)
other = PerInstance()
other.run(3)
print(Quiet.logger.lines, other.logger.lines)
