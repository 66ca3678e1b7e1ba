import logging

from letters import Letter, Sender

logger = logging.getLogger(__name__)


class Keeper:
    def __init__(self, name):
        self.name, self.badge = name, "secret"
        self._best = None

    def __str__(self):
        return self.name

    @property
    def best(self):
        return self._best

    @best.setter
    def best(self, chosen):
        logger.info("Best is %s", chosen)
        self._best = chosen

    def visit(self, pen):
        pen.greet(whom=self)
        self.best = pen

    def write(self, sender: Sender, letter: Letter):
        sender.send(letter)
