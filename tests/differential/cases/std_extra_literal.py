"""Fields in an extra that is written out."""
# expect: same
import logging

logger = logging.getLogger(__name__)

user, amount = "ann", 12.5
logger.info("paid", extra={"user": user, "amount": amount, "currency": "EUR"})
logger.info("nested", extra={"data": {"a": [1, 2], "b": {"c": None}}, "flags": (True, False)})
logger.info("keys", extra={"user-id": "u-1", "class": "gold", "from": "web", "with space": 3, "1st": 4})
logger.info("underscores", extra={"_private": "p-1", "__dunder": "d-1", "_": "u"})
logger.info("special", extra={"exc_info_": 1, "tags": ["a", "b"], "level": "high", "event": "own", "message_": "m"})
logger.info("empty", extra={})
logger.info("nothing", extra=None)
logger.info("with args %s", "shown", extra={"hidden": "attached"})
logger.info(f"hole {user} and {amount}", extra={"user_field": user, "other": amount * 2})
logger.warning("numbers", extra={"i": 1, "f": 0.5, "b": True, "n": None, "s": "1", "big": 2**70})
logger.error("trailing comma", extra={"k": "v",},)
logger.info("unicode", extra={"größe": 5, "naïve": "yes"})
logger.info("self", extra={"self": "me", "cls": "you", "logger": "x", "msg_template": "y"})
