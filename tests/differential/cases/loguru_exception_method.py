# expect: same
from loguru import logger


class ConfigError(Exception):
    pass


def parse(text):
    key, _, value = text.partition("=")
    if not value:
        raise ConfigError(f"no value for {key}")
    return key, int(value)


def load(lines):
    settings = {}
    for number, line in enumerate(lines, 1):
        try:
            key, value = parse(line)
        except ConfigError:
            logger.exception("Line skipped")
        except ValueError as e:
            logger.exception("Line {} is no number", number)
            logger.exception(f"Bad value in line {number}: {e}")
        else:
            settings[key] = value
    return settings


print(load(["a=1", "b", "c=x"]))
logger.exception("Called outside of any handler")
try:
    {}["missing"]
except KeyError:
    logger.exception("Lookup failed", table="users", row=3)
