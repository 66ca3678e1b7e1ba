"""Equal expressions with effects are not one expression; arguments that are not shown are evaluated too."""
import logging

logger = logging.getLogger(__name__)


class Counter:
    def __init__(self):
        self.n = 0

    def step(self):
        self.n += 1
        return self.n

    @property
    def value(self):
        self.n += 10
        return self.n

    def __getitem__(self, key):
        self.n += 1000
        return f"{key}:{self.n}"


c = Counter()
logger.info("steps %d %d", c.step(), c.step())
logger.info(f"steps {c.step()} {c.step()}")
logger.info("reused {0} {0} {1}".format(c.step(), c.step()))
logger.info("named {a} {a}".format(a=c.step()))
logger.info("items %s %s", c["k"], c["k"])
logger.info(f"items {c['k']} {c['k']}")
logger.info("mapping %(shown)s", {"shown": c.step(), "hidden": c.step()})
logger.info("surplus {}".format(c.step(), c.step()))
logger.info("surplus {a}".format(a=c.step(), b=c.step()))
logger.info("popped %s %s", [1, 2].pop(), [3, 4].pop(0))
stack = ["bottom", "middle", "top"]
logger.info("stack %s %s", stack.pop(), stack.pop())
logger.info("left %s", stack)
print("counted", c.n)
