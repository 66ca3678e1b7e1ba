import obs
from obs import logfire as fire, logger


def work() -> None:
    fire.info("work.started")
    logger.info("Work finished")
    obs.logger.warning("Work was slow")
