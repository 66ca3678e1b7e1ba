"""Expressions whose natural names cannot be keywords, or mean something to Logfire."""
# expect: same
import logging
from types import SimpleNamespace

logger = logging.getLogger(__name__)

data = {"class": "c1", "from": "f2", "_id": "i3", "user-id": "u4", "": "e5", "0": "z6", "with space": "s7", "größe": "g8", "None": "n9"}
obj = SimpleNamespace(_private="p1", __dunder__="d2", class_="k3", match="m4", type="t5", exc_info="x6", tags="y7", msg_template="w8", self="v9")
_private, __mangled, _, exc_info, tags, msg_template, level, name = "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8"
_tags, _exc_info, True_, print_, id_, self, cls, match, type_ = "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9"
logger.info("keys %s %s %s", data["class"], data["from"], data["_id"])
logger.info("keys %s %s %s %s", data["user-id"], data[""], data["0"], data["with space"])
logger.info(f"keys {data['größe']} {data['None']} {data.get('class')} {data.get('_id', 0)}")
logger.info("attributes %s %s %s", obj._private, obj.__dunder__, obj.class_)
logger.info("attributes %s %s %s %s", obj.match, obj.type, obj.exc_info, obj.tags)
logger.info(f"attributes {obj.msg_template} {obj.self}")
logger.info("names %s %s %s", _private, __mangled, _)
logger.info("names %s %s %s %s %s", exc_info, tags, msg_template, level, name)
logger.info("names %s %s %s %s %s", _tags, _exc_info, True_, print_, id_)
logger.info("names %s %s %s %s", self, cls, match, type_)
logger.info("literals %s %s %d %s", "text", None, 3, (1, 2))
logger.info("class=%s from=%s _id=%s", "q1", "q2", "q3")
logger.info("exc_info=%s tags=%s self=%s", "r1", "r2", "r3")
logger.info("%s=%s", "key", "value")
logger.info("dunder %s %s", logging.__name__, len.__name__)
logger.info("same %s %s %s", data["class"].upper(), obj.class_.upper(), "x".upper())
logger.info("numbers %d %d", 1 + 1, 2 * 3)
