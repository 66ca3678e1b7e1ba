"""Modules of the program that are named like logging tools."""
import logger
import loggers.core
import logs

logger.info("module called logger %s", "one")
logs.logger.info("real one in a module called logs %s", "two")
loggers.core.log("function called log %s", "three")
logger.logger().info("function called logger")
