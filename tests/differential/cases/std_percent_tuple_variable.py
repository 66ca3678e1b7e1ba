"""A tuple after % is the list of arguments, not one of them."""
import logging

logger = logging.getLogger(__name__)


def pair():
    print("pair called")
    return "left", "right"


t = ("alpha", "beta")
single = ("only",)
empty = ()
word = "gamma"
logger.info("pair %s %s" % t)
logger.info("single %s" % single)
logger.info("constant %%" % empty)
logger.info("pair %s %s" % pair())
logger.info("word %s" % word)
logger.info("word %s" % (word,))
logger.info("words %s %s" % (word, "delta"))
logger.info("words %s %s" % (*single, "epsilon"))
logger.info("one tuple %s" % (t,))
logger.info("tuple argument %s", t)
logger.info("tuple argument %s", (1, "one"))
logger.info("tuple argument %s", ())
logger.info("list argument %s", ["zeta"])
logger.info("list %s" % ["eta"])
