import copy
import logging
import pickle


class Slim:
    __slots__ = ("log", "n")

    def __init__(self, n):
        self.log = logging.getLogger("slim")
        self.n = n
        self.log.info("Slim %d", n)


class Full:
    def __init__(self, n):
        self.logger = logging.getLogger("full")
        self.n = n

    def run(self):
        self.logger.info("Full %d", self.n)
        return sorted(vars(self))


slim = Slim(1)
print(copy.copy(slim).log is slim.log)
full = pickle.loads(pickle.dumps(Full(2)))
print(full.run(), copy.deepcopy(full).logger is full.logger)
