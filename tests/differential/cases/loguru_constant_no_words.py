from loguru import logger

BANNER = "Ingest pipeline ready"


def separator():
    logger.info("-" * 20)
    logger.info("=====")
    logger.info("")
    logger.info("...")
    logger.info("🚀")
    logger.info("123")
    logger.debug("\n")


def sections():
    logger.info("*** *** ***")
    separator()
    logger.info(BANNER)
    logger.info("{}")
    logger.info("{} {}", 1, 2)
    logger.info("{}: {}", "left", "right")


sections()
print("end")
