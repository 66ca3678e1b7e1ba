"""Names that are a logger at times."""
import logging


class Fake:
    def info(self, *args, **kwargs):
        print("fake", args, kwargs)


logger = logging.getLogger("one")
logger.info("before %s", "a")
logger = Fake()
logger.info("fake call %s", "b")
logger = logging.getLogger("two")
logger.info("after %s", "c")

if logger:
    maybe = logging.getLogger("maybe")
else:
    maybe = None
maybe.info("conditional %s", "d")

chosen = logging.getLogger("chosen") if maybe else Fake()
chosen.info("chosen %s", "e")

try:
    import not_there
except ImportError:
    not_there = Fake()
not_there.info("missing module %s", "f")


def later():
    global late
    late = logging.getLogger("late")
    late.info("global %s", "g")


late = Fake()
late.info("not yet %s", "h")
later()
late.info("now %s", "i")
del late
for logger in (logging.getLogger("x"), Fake()):
    logger.info("loop %s", "j")
(walrus := logging.getLogger("walrus")).info("walrus %s", "k")
walrus.info("walrus again")
p = q = logging.getLogger("chain")
p.info("chained %s", "l"), q.info("chained too")
n, r = 1, logging.getLogger("tuple")
r.info("tuple %s", "m")
