"""A variable as the template, with arguments: nobody knows the fields."""
from loguru import logger

template = "User {} has {n} items"
templates = ["first {}", "second {}"]

logger.info(template, "ann", n=3)
for t in templates:
    logger.info(t, "value")  # refused
logger.info(templates[0], 5)
logger.info("Sum " + "is {}", 12)
logger.info("%s {}" % "left", "right")
plain = "No fields here"
logger.info(plain, user="ann")


def shout(text, *values):
    for value in values:
        logger.warning(text + "!", value)
        logger.warning(f"{text}?", value)


shout("Tool {} called", "search", "fetch")
