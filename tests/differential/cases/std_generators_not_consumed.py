"""Iterators that are logged are not read."""
import logging

logger = logging.getLogger(__name__)


def numbers():
    yield from (1, 2, 3)


g = numbers()
logger.info("generator %s", g)
print(list(g))
m = map(str, (4, 5))
logger.info("map %s", m)
print(list(m))
z = zip("ab", "cd")
logger.info(f"zip {z}")
print(list(z))
e = enumerate("xy")
logger.info("enumerate " + str(e))
print(list(e))
f = filter(None, (0, 6))
logger.info("attached", extra={"iterator": f})
print(list(f))
r = reversed([7, 8])
logger.info("reversed %r", r)
print(list(r))
keys = {"k": 1}.keys()
logger.info("view %s", keys)
print(list(keys))
x = (n for n in (9,))
logger.info("generator expression {}".format(x))
print(list(x))
logger.info("range %s", range(3))
