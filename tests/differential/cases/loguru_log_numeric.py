import logging

from loguru import logger

logger.log(10, "Debug by number")
logger.log(20, "Info by number {}", 1)
logger.log(30, "Warning by number")
logger.log(40, f"Error by number {2}")
logger.log(50, "Critical by number")
logger.log(5, "Trace by number")
logger.log(25, "Success by number")
logger.log(logging.WARNING, "Constant of another library", n=3)
logger.log(33, "Level without a name")
logger.log(15, "Another one")

try:
    logger.log("info", "Lower case is unknown")
except ValueError as e:
    print("refused:", e)
try:
    logger.log("VERBOSE", "Unknown name")
except ValueError as e:
    print("refused:", e)
