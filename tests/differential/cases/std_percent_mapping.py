"""Templates with named directives."""
import logging

logger = logging.getLogger("shop")


def details():
    print("details were asked for")
    return {"city": "Oslo", "zip": "0150"}


item = {"name": "lamp", "count": 3, "unused": "warehouse-9"}
logger.info("%(name)s sold %(count)d times", item)
logger.info("%(who)s bought %(what)s", {"who": "ann", "what": "a pen"})
logger.info("%(who)s and %(who)r again", {"who": "bob"})
logger.info("%(who)s left", {"who": "carol", "basket": 17})
logger.info("ship to %(city)s", details())
logger.info("%(ratio).1f%% of %(what)5s", {"ratio": 12.345, "what": "x"})
logger.info("%(user-id)s and %(class)s", {"user-id": "u-1", "class": "gold"})
logger.info("%(from)s to %(self)s", {"from": "A9", "self": "B9"})
logger.info("%(a)s %(b)s", dict(a="first", b="second"))
logger.info("%(a)s %(b)s", {**{"a": "spread"}, "b": "more"})
logger.warning("static %(kept)s text")
logger.error("with extra %(n)d", {"n": 8}, extra={"m": 9})
logger.error("clash %(n)d", {"n": 18}, extra={"n": 19})
logger.error("formatted %(n)s" % {"n": "early"})
logger.error("formatted %(name)s and %(count)s" % item)
