"""Operators around a % bind as Python binds them, not as they read."""
import logging

logger = logging.getLogger(__name__)

a, b, n, none = "apple", "bread", 4, None
logger.info("have %s" % a + " today")
logger.info("have " + "some %s" % a)
logger.info("have %s " "and more" % a)
logger.info(("have " "brackets %s") % b)
logger.info("first %s" % a or b)
logger.info("twice %d " % n * 2)
logger.info("sum %d" % (n + 5))
logger.info("choice %s" % (a if none else b))
logger.info("choice %s" % a if none else "fallback " + b)
logger.info("%s-%s" % (a, b) + "-" + str(n))
logger.info("nested %s" % ("inner %s" % a))
logger.info("nested %s %s" % ("inner %s" % a, b))
logger.info("attribute %s" % a.upper())
logger.info("index %s" % a[0] + b[-1])
logger.info(("plus %s" + " twice %s") % (a, b))
logger.info("plus %s" + " literal" % ())
logger.info(a + " %s" % b)
logger.info(a % () + " template of unknown text")
logger.info("negative %d" % -n)
logger.info("boolean %s" % (n > 3))
logger.info("boolean %s" % n > "z" and "never" or "always %s" % b)
logger.info("with args %s and " + a, b)
logger.info("mixed %s " % a + "%s", b)
