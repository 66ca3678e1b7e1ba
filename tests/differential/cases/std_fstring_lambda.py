"""Lambdas and other scopes inside of messages."""
import logging

logger = logging.getLogger(__name__)

base = 10
logger.info("called %s", (lambda n: n + base)(1))
logger.info(f"called {(lambda: base * 2)()}")
logger.info("sorted %s", sorted(["bb", "a"], key=lambda s: len(s)))
logger.info("mapped %s", list(map(lambda x: x * 3, (1, 2))))
logger.info("nested %s", [[y for y in range(x)] for x in range(3)])
logger.info("dict %s", {k: v for k, v in zip("ab", (5, 6))})
logger.info("set %s", {n % 2 for n in (3, 5)})
logger.info("conditional %s", [n for n in (7, 8) if n > 7][0])


class Holder:
    factor = 4
    logger.info("in a class body %d", factor)
    values = [logger.info("class comprehension %d", n) for n in (91, 92)]


def outer():
    seen = "outer value"

    def inner():
        logger.info("closure sees %s", seen)
        return lambda: logger.info(f"lambda sees {seen} too")

    inner()()


outer()
(lambda: logger.info("immediately"))()
