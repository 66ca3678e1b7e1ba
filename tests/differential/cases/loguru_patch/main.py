"""patch() may change a record in any way."""
from loguru import logger


def add_host(record):
    record["extra"]["host"] = "node-3"


def shout(record):
    record["message"] = record["message"].upper()


logger.patch(add_host).info("Patched inline")
patched = logger.patch(add_host)
patched.info("Patched and stored", n=1)
patched.bind(a=1).warning("Patched and bound")
logger.patch(shout).info("quiet text")
logger.patch(lambda r: r["extra"].update(z=26)).error("Lambda patch")
logger.info("Not patched")
