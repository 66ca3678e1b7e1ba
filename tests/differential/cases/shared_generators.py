"""Generators, context managers and iterators that log between their steps."""
# expect: same
import contextlib
import logging

logger = logging.getLogger(__name__)


@contextlib.contextmanager
def step(name):
    logger.info("Starting %s", name)
    try:
        yield name
    except KeyError as e:
        logger.warning("Swallowed %s in %s", e, name)
    finally:
        logger.info("Finished %s", name)


def chunks(data, size):
    for i in range(0, len(data), size):
        logger.debug("Chunk at %d", i)
        yield data[i : i + size]
    logger.info("All chunks of %s", data)


class Managed:
    def __enter__(self):
        logger.debug("Entered %s", type(self).__name__)
        return self

    def __exit__(self, kind, value, tb):
        logger.debug("Left with %s", kind and kind.__name__)
        return True


with step("a"), Managed():
    raise ValueError("suppressed")
with step("b"):
    raise KeyError("k")
print(list(chunks("abcde", 2)))
with contextlib.suppress(OSError):
    logger.info("Opening %s", "/not/there")
    open("/not/there")
    logger.info("never")
