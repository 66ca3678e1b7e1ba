"""Code that is read from a file runs with the names of this one."""
# expect: same
import logging
import os

logger = logging.getLogger("main")
logger.info("Settings of %s read", "here")
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "settings.txt")) as file:
    exec(file.read())
print(limit)
