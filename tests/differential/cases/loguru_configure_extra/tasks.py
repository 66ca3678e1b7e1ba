from loguru import logger


def run(name):
    logger.info("Task started", task=name)
    logger.debug(f"Task {name} body")
