"""Fields in an extra that was made elsewhere."""
import logging

logger = logging.getLogger(__name__)


def context(n, **more):
    print("context asked")
    return {"n": n, **more}


base = {"app": "shop", "_hidden": "h"}
none = None
logger.info("variable", extra=base)
logger.info("variable with args %s", "arg", extra=base)
logger.info("nothing", extra=none)
logger.info("call", extra=context(1, other="o"))
logger.info("spread", extra={**base, "more": 2})
logger.info("spread over", extra={"app": "lost", **base})
logger.info("spread under", extra={**base, "app": "wins"})
logger.info("dict call", extra=dict(a=1, b="two"))
logger.info("dict of", extra=dict(base, c=3))
logger.info("merged", extra=base | {"d": 4})
logger.info("conditional", extra=base if none is None else none)
logger.info("or", extra=none or {"e": 5})
logger.info("comprehension", extra={f"key_{k}": k for k in "xy"})
logger.info("computed key", extra={"pre" + "fix": 6, f"n{7}": 7})
logger.info("copy", extra=base.copy())
logger.info("locals %s", "shown", extra=vars(type("Box", (), {"__slots__": (), "q": 8})) if False else {"q": 8})


def handle(extra=None):
    logger.info("parameter", extra=extra)
    logger.error("parameter failed %s", "text", extra=extra, exc_info=False)


handle()
handle({"p": 9})
base.clear()


class Pairs(object):
    """Just enough for logging: iteration gives the names, indexing the values."""

    def __init__(self, **fields):
        self.fields = fields

    def __iter__(self):
        return iter(self.fields)

    def __getitem__(self, name):
        return self.fields[name]


class Fields(Pairs):
    def keys(self):
        return self.fields.keys()


pairs = Pairs(shop="one", till=2)
logger.info("pairs", extra=pairs)
logger.info("made pairs", extra=Pairs(shop="two"))
logger.info("mapping", extra=Fields(shop="three"))
