"""Fields whose names are also the natural names of values in the message."""
import logging

logger = logging.getLogger(__name__)

user, name = "ann-1", "bob-2"
order = {"user": "carol-3"}
logger.info("user %s", user, extra={"user": "dave-4"})
logger.info(f"user {user}", extra={"user": user})
logger.info("user %s of %s", user, order["user"])
logger.info("user=%s", name, extra={"user": "eve-5", "name_": name})
logger.info("error %s", "text", extra={"error": "field"})
logger.info("message %s", "arg", extra={"message_text": "field", "event": "ev"})
logger.info("attributes %s", "tags", extra={"tags": "own", "attributes": "more"})
logger.info("exc_info %s", "value", extra={"_exc_info": "field", "_tags": "field2"})
text = "dynamic text"
logger.info(text, extra={"message_": 1, "text": "2"})
logger.info("duplicates", extra={"k": "first", "k": "last"})
