"""An extra made elsewhere may hold the very names that the message's values would get."""
import logging

logger = logging.getLogger(__name__)

user, count = "message-user", 3
fields = {"user": "field-user", "count": 99, "message": None} if False else {"user": "field-user", "count": 99}
logger.info("user %s has %d", user, count, extra=fields)
logger.info(f"user {user} has {count}", extra=fields)
logger.info("user {} has {}".format(user, count), extra={**fields, "user": "other-user"})
fields["error"] = "field-error"
try:
    raise ValueError("raised-error")
except ValueError as error:
    logger.error("failed %s", error, extra=fields)
    logger.exception(f"failed {error}", extra=fields)
    logger.warning("failed", extra=fields, exc_info=True)
