"""A single mapping after the message is unwrapped by logging, whatever the directive."""
import logging
from collections import OrderedDict, defaultdict
from types import MappingProxyType

logger = logging.getLogger(__name__)

settings = {"mode": "fast", "level": 3}
empty = {}
logger.info("settings are %s", {"mode": "slow"})
logger.info("settings are %s", settings)
logger.info("settings are %r", settings)
logger.info("nothing in %s", empty)
logger.info("nothing in %s", {})
logger.info("ordered %s", OrderedDict(first=1, second=2))
logger.info("defaulting %s", defaultdict(int, seen=4))
logger.info("read only %s", MappingProxyType({"frozen": True}))
logger.info("two mappings %s %s", {"a": "left"}, {"b": "right"})
logger.info("mapping %s and %s", settings, "text")
logger.info("in parentheses %s", (settings))
logger.info("comprehension %s", {k: len(k) for k in ("alpha", "be")})
logger.warning("early %s" % settings)
logger.warning("early tuple %s" % (settings,))
