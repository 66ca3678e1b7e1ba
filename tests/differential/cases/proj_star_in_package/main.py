"""A package passes everything of a module on, and somebody takes the logger from the package for another use."""
# expect: same
import kitchen
from kitchen import logger

kitchen.open_up("north")
print(logger.name)
