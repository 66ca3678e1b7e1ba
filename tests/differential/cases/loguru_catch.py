"""catch() in its forms: swallows, logs, returns the default."""
from loguru import logger


@logger.catch
def plain(x):
    logger.info("plain got {}", x)
    return 10 / x


@logger.catch(default=-1)
def with_default(x):
    return [1, 2][x]


@logger.catch(message="Custom text", level="WARNING", onerror=lambda e: print("onerror", e))
def customised(x):
    return {}[x]


@logger.catch(reraise=True)
def reraising(x):
    raise RuntimeError(f"bad {x}")


@logger.catch(exception=ValueError, exclude=UnicodeError)
def selective(x):
    raise (ValueError if x else UnicodeError)("chosen")


print(plain(5), plain(0), with_default(0), with_default(9), customised("k"))
try:
    reraising(1)
except RuntimeError as e:
    print("reraised", e)
print(selective(True))
try:
    selective(False)
except UnicodeError as e:
    print("excluded", e)
with logger.catch():
    logger.info("inside a block")
    raise OSError("swallowed")
with logger.catch(ValueError, message="Bad number"):
    int("x")
print("end")
