"""The severity of a built-in level name is not always what it seems: here SUCCESS is looked up, not changed."""
from loguru import logger

no = logger.level("SUCCESS").no
logger.level("WARNING", color="<yellow>")
logger.success("Success is {}", no)
logger.warning("Recoloured level")
print(no)
