"""Modules that are loaded by a name in a string; somebody reads their loggers."""
# expect: same
import importlib
import pkgutil

loaded = importlib.import_module("loaded_first")
loaded.run()
print(loaded.logger.name, importlib.import_module("loaded_second").log.name)
print(pkgutil.resolve_name("loaded_third:audit_log").name)
print(getattr(importlib.import_module("loaded_fourth"), "LOG").name)
for name in ("second", "third", "fourth"):
    importlib.import_module("loaded_" + name).run()
