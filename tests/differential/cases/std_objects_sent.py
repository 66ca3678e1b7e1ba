"""Objects that are sent to functions through the methods that a decorator gave them."""
# expect: same
import logging

logger = logging.getLogger(__name__)


class Job:
    def __init__(self, fn, bind):
        self.fn, self.bind, self.name = fn, bind, fn.__name__

    def delay(self, *args, **options):
        return self.fn(self, *args, **options) if self.bind else self.fn(*args, **options)


def job(*, bind=False):
    return lambda fn: Job(fn, bind)


class Order:
    def __init__(self, n):
        self.n, self.card = n, "4111"

    def __str__(self):
        return f"order {self.n}"


@job()
def add(x, y):
    logger.info("adding %s and %s", x, y)


@job(bind=True)
def charge(self, o, amount):
    logger.info("charging %s for %s by %s", amount, o, self.name)


add.delay(1, 2)
charge.delay(Order(5), 10)
