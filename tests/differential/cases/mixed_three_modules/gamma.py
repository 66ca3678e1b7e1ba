import structlog
from beta import logger as beta_logger

logger = structlog.get_logger()


def run(n):
    logger.info("gamma_runs", times=n)
    beta_logger.debug("Gamma uses beta {} %s", n)
    return n
