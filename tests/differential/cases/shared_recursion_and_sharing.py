"""Messages that several calls share, events that repeat."""
# expect: same
import logging

logger = logging.getLogger(__name__)


def a(n):
    logger.info("User %s logged in", n)


def b(n):
    logger.info("User %s logged in", n)
    logger.info("User %s logged in" % n)
    logger.info(f"User {n} logged in")
    logger.error("User %s logged in", n)
    logger.info("User logged in", extra={"user": n})


a("u1")
b("u2")
for i in range(2):
    a(i)
