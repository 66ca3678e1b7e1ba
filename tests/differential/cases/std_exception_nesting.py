"""Handlers in handlers, in finally, in else, in loops, across functions."""
import logging

logger = logging.getLogger(__name__)


def helper(text):
    logger.exception("helper %s", text)
    logger.error("helper error %s", text, exc_info=True)


def nested():
    try:
        try:
            raise ValueError("inner")
        except ValueError as first:
            logger.exception("first %s", first)
            try:
                raise KeyError("second")
            except KeyError as second:
                logger.exception(f"second {second} after {first}")
                helper("in both")
            helper("back in the first")
            logger.exception("first again")
            raise RuntimeError("third") from first
        finally:
            logger.error("in finally", exc_info=True)
    except RuntimeError as third:
        logger.exception("third %s because of %s", third, third.__cause__)
    else:
        logger.exception("never")
    helper("after all")


nested()
for n in (1, 0, 2):
    try:
        logger.info("quotient %d", 4 // n)
    except ZeroDivisionError as error:
        logger.warning("no quotient: %s", error, exc_info=True)
        continue
    else:
        logger.info("no exception", exc_info=True)
    finally:
        logger.debug("round %d done", n)


def returning():
    try:
        return logger.info("in try")
    finally:
        logger.info("in finally")


print(returning())
with open(__file__) as source:
    try:
        source.write("x")
    except OSError as e:
        logger.error("not writable: %s", e)
try:
    raise SystemExit(0)
except BaseException as stop:
    logger.exception("stopped by %r", stop)
