# expect: same
from loguru import logger


class Migration:
    def __init__(self, steps):
        self.steps = steps

    def run(self):
        logger.trace("Entering run with {} steps", len(self.steps))
        for step in self.steps:
            logger.debug(f"Applying {step}")
            if step == "drop":
                logger.warning("Destructive step {step}", step=step)
            elif step == "boom":
                logger.critical("Step {} damaged the schema", step)
            else:
                logger.success("Applied {}", step)
        logger.success("Migration finished", steps=len(self.steps))
        logger.log("INFO", "Total {}", len(self.steps))
        logger.log("DEBUG", "Debug by name")
        logger.log("WARNING", "Warned by name", step="last")
        logger.log("ERROR", f"Errors: {self.steps.count('boom')}")
        logger.log("CRITICAL", "Critical by name")
        logger.log("TRACE", "Trace by name")
        logger.log("SUCCESS", "Success by name")


Migration(["add", "drop", "boom"]).run()
