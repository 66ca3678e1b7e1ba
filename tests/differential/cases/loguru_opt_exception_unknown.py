from loguru import logger


def report(message_count, error=None, verbose=False):
    logger.opt(exception=error).warning("Batch of {} reported", message_count)  # refused
    logger.opt(exception=verbose).info("Verbose decides")
    logger.opt(exception=error or None).info("Maybe")
    logger.opt(exception=error if verbose else None).info("Conditional")
    logger.opt(exception=not verbose).info("Negated")


problem = ValueError("never raised")
logger.opt(exception=problem).error("Exception object that was never raised")
logger.opt(exception=KeyError("inline")).error("Built for the call")
report(3)
try:
    int("x")
except ValueError as e:
    report(4, e)
    report(5, e, verbose=True)
    report(6, verbose=True)
