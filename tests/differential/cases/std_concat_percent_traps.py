"""Text that is added to a template becomes part of the template."""
import logging

logger = logging.getLogger(__name__)

rate = "50%"
pattern = "%s-%s"
logger.info("rate " + rate)
logger.info("rate " + rate + " of %s", "all") if False else None
logger.info("pattern " + pattern, "one", "two")
logger.info(pattern + " then %s", "three", "four", "five")
logger.info("braces " + "{x} {" + rate)
logger.info("dict " + str({"a": 1}))
logger.info(rate + "%%")
logger.info(f"rate {rate} of %s", "someone") if False else logger.info(f"rate {rate} of nobody")
message = "prebuilt " + rate
logger.info(message)
message += " and more"
logger.info(message)
logger.warning(message + "!")
