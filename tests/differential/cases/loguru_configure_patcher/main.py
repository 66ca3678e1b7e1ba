"""A patcher that writes a field into every record."""
import logconf
from loguru import logger

logconf.configure("req-")


def serve(path):
    logger.info("Serving {}", path)
    return len(path)


print(serve("/a"), serve("/bc"))
