import importlib
import logging as L
import logging.handlers
from logging import info, warning as warn_fn

dynamic = importlib.import_module("logging")
std = L
log_info = L.info

L.info("Module alias %s", 1)
logging.handlers.logging.getLogger("deep").info("Deep %s", 2)
info("Imported function %s", 3)
warn_fn("Renamed function %s", 4)
dynamic.getLogger("dynamic").info("Dynamic import %s", 5)
std.getLogger("alias").warning("Alias of the alias %s", 6)
log_info("Function in a variable %s", 7)
L.root.info("Root attribute %s", 8)
L.getLogger("x").log(L.INFO, "Level constant %s", 9)
L.Logger("own").info("Made by hand %s", 10)
L.Logger.manager.getLogger("managed").info("By the manager %s", 11)
