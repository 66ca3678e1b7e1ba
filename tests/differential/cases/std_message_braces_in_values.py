"""Values and texts with braces and percents must stay what they are."""
import logging

logger = logging.getLogger(__name__)

value, js = "{x} {} {", '{"a": 1}'
logger.info(value)
logger.info("json %s", js)
logger.info(f"json {js} {{literal}}")
logger.info("both " + value + js)
logger.info("set {a: 1} %s", "percent %s value")
logger.info("{} {}".format(value, "%d"))
logger.info("literal {user} %s", "u")
logger.info("literal {{user}} %s", "v")
logger.info("%s", "{}")
logger.info("attached", extra={"template": "{a} %s", "{odd}": 1})
logger.info('{"event": "json text", "n": 1}')
