import sys

plugins = sys.modules["plugins"]


def run(name):
    plugins.logger.info("Two runs as %s", name)
    getattr(plugins, "logger").warning("By a string")
