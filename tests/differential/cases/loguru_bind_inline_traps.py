from loguru import logger

order = []


def draw(tag):
    order.append(tag)
    return tag


# bound values are no template fields
logger.bind(x=1).info("Verbatim {x}")
# the call wins over the binding
logger.bind(x=1).info("Field {x}", x=2)
logger.bind(a=1).bind(a=2).info("Later binding wins")
logger.bind(a=draw("first"), b=draw("second")).info("Evaluated {} {c}", draw("third"), c=draw("fourth"))
logger.bind(a=draw("one")).info("Call wins", a=draw("two"))
logger.bind(**{"user-id": 5, "_hidden": 6}).info("Odd keys")
logger.bind().info("Empty binding")
logger.bind(message="m", event="e", level="l").info("Names")
logger.bind(positional="p").info("One {}", "q", z=1)
logger.bind(exc_info=True).info("exc_info is only a field")
print(order)
