"""A class that binds fields to the logger of the module, under the same name."""
from loguru import logger


class Copying:
    logger = logger.bind(name="copy")

    def run(self, source):
        self.logger.info("Copying {}", source)
        logger.info("File copied")


Copying().run("a.txt")
