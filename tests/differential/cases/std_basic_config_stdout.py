"""basicConfig sends everything to stdout, which is the program's output."""
# expect: left
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s", level=logging.DEBUG)
logger = logging.getLogger(__name__)
logger.debug("debug %s", "one")
logger.info("info")
logging.warning("module function %d", 2)
