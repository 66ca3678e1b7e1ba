import logging

if (log := logging.getLogger("walrus")):
    log.info("Bound by a walrus")


def inside():
    if (logger := logging.getLogger("inner")) is not None:
        logger.info("Walrus in a function")
    (other := logging.getLogger("other")).warning("Walrus as the receiver")
    return other


[a, (b, *rest)] = [logging.getLogger("a"), (logging.getLogger("b"), 1, 2)]
a.info("Nested tuple a")
b.info("Nested tuple b %s", rest)
first, *others = (logging.getLogger(n) for n in "xyz")
first.info("From a generator")
others[0].info("From a starred list")
x = y = z = logging.getLogger("xyz")
x.info("x"), y.info("y")
print(inside() is logging.getLogger("other"), z.name)
