import logging

logger = logging.getLogger("camp.logfire")


def light(kind):
    logger.info("Lighting %s", kind)
    return f"burning {kind}"
