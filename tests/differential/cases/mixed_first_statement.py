from loguru import logger; logger.info("First statement {}", 1)
import logging; log = logging.getLogger("one-line"); log.warning("Third %s", 3)
if True: import structlog; structlog.get_logger().info("struct", n=4)
