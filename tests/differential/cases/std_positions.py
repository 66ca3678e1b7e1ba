"""Calls in every place where a call may stand."""
import logging

logger = logging.getLogger(__name__)


def f(x=logger.info("in a default")):
    return x


def g() -> logger.info("in an annotation"):
    return logger.info("returned %d", 1)


def h():
    yield logger.info("yielded")
    x = yield
    logger.info("sent %s", x)


print(f(), g())
result = logger.info("assigned %s", "a")
print(result)
first = second = logger.debug("assigned twice")
print([logger.info("item %d", i) for i in range(2)])
print({i: logger.info("value %d", i) for i in range(1)})
print((logger.info("in a tuple"), 7))
print(logger.info("or") or "default")
print(logger.info("is none") is None, not logger.info("not"))
logger.info("and") and print("never")
print("yes" if logger.info("condition") else "no")
None or logger.warning("short circuit")
True and logger.warning("evaluated")
False and logger.warning("not evaluated")
call = lambda x: logger.info("lambda %s", x)
call("one")
sorted([3, 1], key=lambda n: logger.debug("key %d", n) or n)
if logger.info("if") is None: logger.info("one line if")
else: logger.info("never")
for _ in range(1): logger.info("one line for"); logger.info("second on the line")
while True: logger.info("one line while"); break
class C: logger.info("one line class")
def d(): logger.info("one line def"); return 5
print(d())
logger.info("first"); x = 1; logger.info("second %d", x); y = 2
try: logger.info("one line try")
finally: logger.info("one line finally")
with open(__file__): logger.info("one line with")
assert logger.info("assert") is None, logger.info("never")
print(f"in an f-string {logger.info('inner')}")
logger.info("argument %s", logger.info("evaluated first"))
print(*[logger.info("starred")])
del x; logger.info("after del")
generator = h()
next(generator); next(generator)
try: generator.send("s1")
except StopIteration: pass
(logger.info)("in brackets %s", "b")
((logger).info)("in two brackets")
(logger.info("bracketed statement"))
(logger
    .info("over lines"))
logger . info ( "spaced" )
logger.info \
    ("continued")
logger.\
    info("continued attribute")
if True:
    pass; logger.info("after pass")
match logger.info("subject"):
    case None if logger.info("guard") is None:
        logger.info("case")
@(lambda fn: logger.info("decorator") or fn)
def decorated(): ...
global_result = (lambda: (logger.info("inside"), 3)[1])()
print(global_result)
raise SystemExit(logger.info("exit argument"))
