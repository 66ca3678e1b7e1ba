"""str.format in all of its shapes."""
import logging
from types import SimpleNamespace

logger = logging.getLogger(__name__)

user = SimpleNamespace(name="ann", tags=["vip", "new"], address=SimpleNamespace(city="Oslo"))
row = {"id": 41, "label": "row-label"}
width, ratio = 12, 0.98765
logger.info("plain {} and {}".format(user.name, 7))
logger.info("numbered {1} {0} {1}".format("zero", "one"))
logger.info("named {who} {what!r}".format(who="bob", what="lunch"))
logger.info("attribute {0.name} {0.address.city}".format(user))
logger.info("item {0[id]} {r[label]}".format(row, r=row))
logger.info("element {u.tags[0]} {u.tags[1]}".format(u=user))
logger.info("ratio {:.2f} {:8.3f}| {:>10}".format(ratio, ratio * 2, "right"))
logger.info("percent {:.1%} {:,} {:e}".format(ratio * 3, 1234567, 1e10))
logger.info("nested {:>{}} {:{w}.{p}f}".format("txt", width, ratio * 4, w=9, p=1))
logger.info("conversion {!r} {!s} {!a} {!r:>12}".format("a", "b", "é", "c"))
logger.info("braces {{}} {{{}}} {{x}}".format("inside"))
logger.info("empty {{}}".format())
logger.info("surplus {}".format("used", "unused"))
logger.info("fill {:*^15}".format("mid"))
logger.info("{}".format("only"))
logger.info("{} {}".format(*["from", "star"]))
logger.info("{a} {b}".format(**{"a": "from", "b": "stars"}))
logger.info("{name}".format_map({"name": "mapped"}))
logger.info("two " "parts {}".format("one value"))
logger.info("trailing %s {}".format("braces"), "percent")
logger.info(("bracketed {}").format("value"), extra={"k": 2})
template = "template {} of a variable"
logger.info(template.format("stored"))
logger.info("chained {}".format("{}").format("twice"))
logger.info("upper {}".format("x").upper())
logger.info("added {}".format("left") + " and {}".format("right"))
