"""Expressions that bind names inside the message."""
import logging

logger = logging.getLogger(__name__)


def compute(n):
    print("computed", n)
    return n * 11


logger.info(f"walrus {(total := compute(2))}")
print("total is", total)
logger.info("argument %s", (later := compute(3)))
print("later is", later)
logger.info(f"used again {(again := compute(4))} {again + 1}")
print("again is", again)
logger.info("extra", extra={"bound": (bound := compute(5))})
print("bound is", bound)
logger.info(text := f"message {compute(6)}")
print("text is", text)
logger.info("sum " + str(summed := compute(7)) + " and " + str(summed))
print("summed is", summed)
if (n := compute(8)) > 10: logger.info("condition %d", n)
logger.info("list %s", [last := item for item in (1, 2, 3)])
print("last is", last)
logger.info("merge %s %s", merged := compute(9), merged)
print(merged)
