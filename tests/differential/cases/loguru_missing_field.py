"""Field without a value: loguru raises to the caller, who notices."""
from loguru import logger


def attempt(label, call):
    try:
        call()
    except (KeyError, IndexError, ValueError) as error:
        print(label, type(error).__name__, error)
    else:
        print(label, "ok")


def missing_name():
    logger.info("User {user} from {country}", user="ann")  # refused


def missing_position():
    logger.info("Pair {} and {}", 1)  # refused


def json_text():
    logger.info('Body {"a": 1} from {who}', who="ann")  # refused


def bad_spec():
    logger.info("Number {:d}", "seven")


def mixing():
    logger.info("Auto {} and manual {0}", 1)


for fn in (missing_name, missing_position, json_text, bad_spec, mixing):
    attempt(fn.__name__, fn)
logger.info("All attempts made")
