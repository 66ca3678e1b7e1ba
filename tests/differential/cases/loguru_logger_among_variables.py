"""An attribute stays where the file reads all variables of an object at once; calls through it go."""
# expect: same

from loguru import logger


class Job:
    def __init__(self, number):
        self.number = number
        self.log = logger

    def run(self):
        self.log.info("Job {} started", self.number)

    def shape(self):
        return {name: type(value).__name__ for name, value in self.__dict__.items()}


job = Job(1)
job.run()
print(job.shape(), sorted(vars(job)))
