from obs import logger
from obs.metrics import count
import obs

logger.info("main_started", version=2)
print(count(["a", "b"]))
obs.logger.warning("through_the_package")
obs.core.logger.debug("through_the_submodule")
