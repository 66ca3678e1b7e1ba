"""Named directives that take their values from a dict that was made just before."""
import logging

logger = logging.getLogger("shop")


class Customer:
    def __init__(self):
        self.name, self.pin = "ann", "pin-4711"

    def __str__(self):
        return f"customer {self.name}"


def sell(name, count):
    params = {"name": name, "count": count, "stock": "warehouse-9"}
    logger.info("%(name)s sold %(count)d times", params)
    buyer = Customer()
    values = {"who": buyer, "price": 12.345, "user-id": "u-1"}
    logger.info("%(who)s paid %(price).1f as %(user-id)s: %(price)s", values, extra={"shop": "a"})
    values["price"] = 99.5
    logger.info("%(price).2f paid twice: %(price)s", values, extra={"shop": "b"})


def lose(name):
    params = {"name": name}
    logger.info("%(name)s lost %(count)s", params)
    row = {"name": name, "count": 2}
    del row["count"]
    logger.info("%(name)s lost %(count)s again", row)
    held = {"name": name}
    empty(held)
    logger.info("%(name)s emptied", held)
    for turn in range(2):
        logger.info("%(name)s turned", params)
        params = {"name": f"{name} {turn}"}


def empty(held):
    held["name"] = "nobody"


logging.raiseExceptions = False
sell("lamp", 3)
lose("pen")
