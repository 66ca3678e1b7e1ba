"""A handler that keeps the records of one logger: whoever is given a logger may be given that one."""
# expect: left
import logging

from shops import Shop
from watching import Kept

logger = logging.getLogger("shop")
kept = Kept()
logger.addHandler(kept)
logger.setLevel(logging.DEBUG)
Shop(logger).sell(1)
print(kept.texts)
