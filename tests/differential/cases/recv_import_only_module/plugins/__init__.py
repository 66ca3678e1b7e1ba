import importlib
import logging

logger = logging.getLogger("plugins")
registry = {}

for name in ("one", "two"):
    module = importlib.import_module(f"plugins.{name}")
    registry[name] = module.run
    logger.debug("Plugin %s loaded", name)
