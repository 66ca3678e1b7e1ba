import structlog

log = structlog.get_logger()


class Agent:
    def __init__(self, name):
        self.name = name
        self.log = log.bind(agent=name)

    def step(self, n):
        self.log.info("step", n=n)
        self.log = self.log.bind(last=n)

    def finish(self):
        self.log.info("finished")


def request(request_id):
    logger = log.bind(request_id=request_id)
    logger.info("received")
    logger = logger.bind(user="ann")
    logger.info("identified")
    logger.warning("overridden", user="bo")
    return helper(logger)


def helper(logger):
    logger.info("in a helper")
    return logger.bind(extra=1)


agent = Agent("a1")
agent.step(1)
agent.step(2)
agent.finish()
request("r1").error("on the returned logger")
for i in range(2):
    log = log.bind(**{f"k{i}": i})
    log.info("grows")
log.info("still bound")
