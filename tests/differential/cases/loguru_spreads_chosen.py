# expect: same
"""Spreads that are one of two mappings; in a call no brackets are needed around them."""
from loguru import logger


def serve(path, is_slow, **more):
    logger.info("Request served", path=path, **more or {})
    logger.info("Request logged", **{"slow": True} if is_slow else more)
    logger.info("Request counted", **({"n": 1} if is_slow else {}))


serve("/a", True, user="ann")
serve("/b", False)
