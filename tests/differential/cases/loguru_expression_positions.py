"""Calls that are no plain statements."""
from loguru import logger

flag = True

if flag: logger.info("One line if")
x = 1; logger.info("Between {}", x); y = 2
flag and logger.info("After and")
not flag or logger.warning("After or")
result = logger.info("Assigned")
print(result)
callback = lambda n: logger.info("In a lambda {}", n)
callback(1)
print([logger.debug("In a comprehension {}", i) for i in range(2)])
logger.info("then") if flag else logger.error("else")
print(logger.info("As an argument"), (logger.info("In a tuple"), 1)[1])


def returned(n):
    return logger.info("Returned {}", n)


def defaulted(v=logger.info("In a default value")):
    return v


def yielded():
    yield logger.debug("Yielded")


class Body:
    logger.info("In a class body")
    attr = 5

    @property
    def prop(self):
        logger.debug("In a property")
        return self.attr


print(returned(2), defaulted(), list(yielded()), Body().prop)
while flag:
    flag = False
    logger.info("In a while")
else:
    logger.info("In an else")
for _ in range(1): logger.info("One line for")
try: logger.info("One line try")
finally: logger.info("One line finally")
match x:
    case 1:
        logger.info("In a case")
assert logger.info("In an assert") is None
with open(__file__) as f: logger.info("One line with")
