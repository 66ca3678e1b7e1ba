from types import SimpleNamespace as N

from loguru import logger

user, order = N(id=1, name="ann"), N(id=2, name="book", user=N(id=3))
pair, grid = [10, 20], {"a": {"id": 5}, "b": {"id": 6}}


class Box:
    _id = 44
    __slots__ = ()

    def show(self):
        logger.info(f"Box {self._id} of {user.id}")
        logger.info("Box {} of {}", self._id, order._id if hasattr(order, "_id") else None)


logger.info(f"{user.id} bought {order.id} for {order.user.id}")
logger.info("{} bought {} for {}", user.id, order.id, order.user.id)
logger.info(f"{pair[0]} to {pair[1]}, {pair[-1]}")
logger.info("{} to {}", pair[0], pair[1])
logger.info(f"{grid['a']['id']} and {grid['b']['id']}")
logger.info(f"{user.name} {order.name}", name="explicit")
logger.info(f"{len(pair)} of {len(grid)} and {max(pair)} {min(pair)}")
logger.info("{} {}", "text", 5)
logger.info("{a} {b}", a=user.id, b=user.id)
logger.info(f"{user.id + 1} {user.id - 1} {-user.id} {user.id == 1}")
logger.info("Class {} from {}", "c", "f", **{"class": 1})
Box().show()
_private, __dunder__ = "p", "d"
logger.info(f"{_private} {__dunder__}")
exc_info, level, msg, event, message, self, tags = range(7)
logger.info(f"{exc_info} {level} {msg} {event} {message} {self} {tags}")
logger.info("{} {} {}", exc_info, msg, tags)
logger.info(f"{pair[0]}", attribute="x", pair=1, pair_0=2)
