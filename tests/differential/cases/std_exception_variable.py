"""What happens to the exception's name within and after its handler."""
import logging

logger = logging.getLogger(__name__)


def work(kind):
    try:
        raise kind(f"from {kind.__name__}", 7)
    except (ValueError, TypeError) as e:
        logger.error("failed: %s", e)
        logger.error(f"failed: {e}")
        logger.error("failed: {}".format(e))
        logger.error("failed: " + str(e))
        logger.error("representation %r %s", e, repr(e))
        logger.error("class %s args %s", type(e).__name__, e.args)
        logger.error("first %s second %d", e.args[0], e.args[1])
        logger.warning("cause %s context %s", e.__cause__, e.__context__)
        e = "rebound"
        logger.error("rebound %s", e)
    except KeyError as error:
        logger.error("key %s", error, exc_info=error)
        kept = error
        try:
            raise RuntimeError("inner") from error
        except RuntimeError as error:
            logger.exception("inner %s", error)
        try:
            logger.error("deleted %s", error)
        except NameError as name_error:
            logger.error("gone: %s", name_error)
        logger.error("kept %s", kept)
    else:
        logger.info("no failure of %s", kind)
    finally:
        logger.info("finally %s", kind.__name__)
    return kind


for kind in (ValueError, TypeError, KeyError):
    work(kind)


def outside(e):
    logger.error("parameter %s", e)
    return [logger.error("comprehension %s", e) for e in ("c1", "c2")]


outside(OSError(2, "No such file"))
