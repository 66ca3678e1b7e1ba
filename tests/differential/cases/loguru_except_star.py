from loguru import logger


def work(kinds):
    errors = [kind("part") for kind in kinds]
    if errors:
        raise ExceptionGroup("several", errors)
    return len(kinds)


def run(*kinds):
    try:
        return work(kinds)
    except* ValueError as group:
        logger.exception("Values were wrong")
        logger.error("Wrong: {}", group.exceptions)
    except* (KeyError, OSError) as group:
        for e in group.exceptions:
            logger.opt(exception=e).warning("Other error {}", type(e).__name__)
    finally:
        logger.debug("Run finished")


run(ValueError, KeyError)
run(OSError)
print(run())
try:
    try:
        int("a")
    except ValueError as cause:
        logger.info("Before the raise")
        raise RuntimeError("wrapped") from cause
except RuntimeError as e:
    logger.exception("Chained: {}", e.__cause__)
