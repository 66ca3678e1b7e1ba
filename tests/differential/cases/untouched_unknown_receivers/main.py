"""The receiver comes from places that nobody can follow."""
import json
import sys

plugin = __import__(json.loads('"tool"'))
plugin.logger.info("from a dynamic import %s", 1)
tool = sys.modules["tool"]
tool.logger.info("from sys.modules")
getattr(tool, "logger").info("by a string")
print(tool.logger.seen)
