# expect: partial
"""Spreads of which a condition decides the keys."""
import structlog

log = structlog.get_logger()


def serve(path, is_slow, more=None):
    known = {"path": path}
    log.info("request_served", path=path, **({"slow": True} if is_slow else {}))
    log.info("request_logged", **{"slow": True, "path": path} if is_slow else known)
    log.info("request_counted", **(known or {"path": None}))
    log.info("request_failed", **({"exc_info": True} if is_slow else {}))  # refused: spread-options
    log.info("request_told", **(more or {}))  # refused: spread-options
    log.info("request_closed", **(known if is_slow else more or {}))  # refused: spread-options


serve("/a", True)
serve("/b", False, {"n": 1})
