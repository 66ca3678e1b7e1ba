# expect: partial
"""Objects that a later argument changes by code of the project: loguru shows them as all arguments leave them."""
from loguru import logger


class Basket:
    def __init__(self):
        self.fruit = []

    def __repr__(self):
        return f"Basket{self.fruit}"

    def put(self, one):
        self.fruit.append(one)
        return len(self.fruit)


basket = Basket()


def refill():
    return basket.put("pear")


logger.info("Basket {} holds {}", basket, basket.put("plum"))  # refused: unsupported-format
logger.info("Basket {} refilled to {}", basket, refill())  # refused: unsupported-format
logger.info("Basket {} refilled", basket, count=refill())  # refused: unsupported-format
logger.info("Basket refilled to {}: {}", refill(), basket)
logger.info(f"Basket {basket} refilled to {refill()}")
logger.bind(count=refill()).info("Basket {} refilled", basket)
