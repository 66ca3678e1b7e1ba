"""Two in-house modules export a `logger`, each of another library."""
from new.log import logger as new_logger
from old.log import logger
import old.jobs

logger.info("Old style %s {not a field}", 1)
new_logger.info("New style {} %s", 2)
old.jobs.run(3)
