"""Loggers that get fields in more than one statement, in all the ways that a function has to do so."""
import structlog
from concurrent.futures import ThreadPoolExecutor

logger = structlog.get_logger()


def gen(n):
    log = logger.bind(n=n)
    for i in range(n):
        log = log.bind(i=i)
        yield lambda: log.info("lambda_called")
        log.info("item_yielded")


def rec(n):
    log = logger.bind(depth=n)
    if n:
        rec(n - 1)
        log = log.bind(back=True)
    log.info("depth_left")


def nonl(n):
    log = logger.bind(n=n)

    def add(k):
        nonlocal log
        log = log.bind(k=k)

    add(3)
    log.info("nonlocal_added")  # refused: bound-logger-stored


def comp(items):
    log = logger.bind(items=len(items))
    log = log.bind(names=[str(i) for i in items])
    return [log.info("item_seen", item=i) for i in items]


def deflt(x, log=None):
    log = log or logger
    log = log.bind(x=x)
    log.info("default_seen")  # refused: bound-logger-stored


def tern(x):
    log = logger.bind(x=x) if x else logger
    log.info("ternary_seen")  # refused: bound-logger-stored
    log = log.bind(y=x)
    log.info("ternary_left")  # refused: bound-logger-stored


def walr(x):
    log = logger.bind(x=x)
    if (log := log.bind(y=1)):
        log.info("walrus_seen")  # refused: bound-logger-stored


def multi(x):
    log = other = logger.bind(x=x)
    log = log.bind(y=1)
    log.info("multi_seen")  # refused: bound-logger-stored
    other.info("other_seen")  # refused: bound-logger-stored


def aug(x):
    log = logger.bind(x=x)
    log = log.bind(self_=log)
    log.info("own_seen")


def posit(x):
    log = logger.bind(x=x); log = log.bind(y=1)
    log.info("one_line")  # refused: bound-logger-stored


def trystmt(x):
    try:
        log = logger.bind(x=int(x))
    except ValueError:
        log = logger.bind(bad=x)
    else:
        log = log.bind(good=True)
    finally:
        log.info("finally_seen")


def match_(x):
    match x:
        case 1:
            log = logger.bind(one=x)
        case _:
            log = logger.bind(many=x)
    log.info("match_seen")


def chain(x):
    log = logger.bind(x=x).bind(y=1)
    log = log.bind(z=1).bind(w=2)
    log.info("chain_seen")  # refused: bound-logger-stored


for f in list(gen(2)):
    f()
rec(2)
nonl(1)
comp([1, 2])
deflt(1)
deflt(1, logger.bind(q=1))
tern(0)
tern(1)
walr(1)
multi(1)
aug(1)
posit(1)
trystmt("1")
trystmt("x")
match_(1)
match_(2)
chain(1)
