"""Dictionary messages that are not the simple kind."""
from loguru import logger

context = {"tenant": "t1", "region": "eu"}
kind = "import"
names = {"start": "import_started"}


def payload():
    return {"event": "from_call", "n": 1}


logger.info({"event": "spread_last", "a": 1, **context})
logger.info({**context, "event": "spread_first", "b": 2})
logger.info({"event": "odd_keys", "user-id": 4, "class": "first", "dotted.key": 5, "with space": 6})
logger.info({"event": "underscore_key", "_id": 8, "__meta": "m"})
logger.info({"event": f"{kind}_finished", "rows": 3})
logger.info({"event": kind, "rows": 4})
logger.info({"event": names["start"], "rows": 5})
logger.info({"message": "No event key here", "rows": 6})
logger.info({"rows": 7, "event": "event_not_first"})
logger.info({"event": "nested", "outer": {"inner": {"deep": [1, {"x": 2}]}}, "pair": (1, 2)})
logger.info({"event": "numbers_as_keys", 1: "one", (2, 3): "pair"})
logger.info({"event": "twice", "a": 1, "a": 2})
logger.info({"event": None, "a": 3})
for extra in ({}, {"retry": 2}):
    try:
        logger.info({"event": "has kwargs too", "a": 1}, **extra)
        logger.info({"event": "always has kwargs", "a": 1}, retry=2)
    except AttributeError as e:
        print("a dict cannot be formatted:", e)
logger.info({})
logger.info(payload())
logger.info(dict(event="built_by_dict", a=1))
logger.info(context)
logger.info([1, 2, 3])
logger.info({"event": "reserved", "level": "x", "name": "y", "msg_template": "z", "exc_info": True, "tags": ["t"]})
