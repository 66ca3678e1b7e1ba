"""A value that cannot be shown must not end the program where logging went on."""
import logging

logger = logging.getLogger(__name__)


class Half:
    def __init__(self):
        self.ready = False

    def __repr__(self):
        return "<half>" if self.ready else "<not ready>"


half = Half()
logger.info("half %s", half)
half.ready = True
logger.info("half %s", half)
logger.info("lazily %s", half.ready)
try:
    logger.info(f"missing {half.missing}")
except AttributeError as e:
    logger.warning("no attribute: %s", e)
try:
    logger.info("missing %s", {}["nothing"])
except KeyError as e:
    logger.warning("no key: %s", e)
try:
    logger.info("zero {}".format(1 / 0))
except ZeroDivisionError as e:
    logger.warning("no quotient: %s", e)
try:
    logger.info("format {missing}".format(present=1))
except KeyError as e:
    print("format raised", e)
try:
    logger.info("index {}".format())
except IndexError as e:
    print("format raised", e)
try:
    logger.info("two %s %s" % ("one",))
except TypeError as e:
    print("percent raised", e)
