"""The logger of this module writes to stdout, which is the program's output."""
# expect: left
import logging
import sys

logger = logging.getLogger("printing")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
logger.addHandler(handler)
logger.propagate = False
logger.setLevel(logging.INFO)
logger.info("shown %s", "one")
logger.error("shown too")
