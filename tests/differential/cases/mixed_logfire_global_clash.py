"""A module-level function that is called logfire."""
from loguru import logger


def logfire(kind):
    logger.info("Lighting {}", kind)
    return f"fire of {kind}"


def evening():
    logger.info("Evening begins")
    print(logfire("birch"))


evening()
