import structlog

logger = structlog.get_logger()


def work(n):
    for i in range(n):
        logger.info("item_done", i=i)
    logger.info("work_done", n=n, tenant="mine")
