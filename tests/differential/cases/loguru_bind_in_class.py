"""A class that binds fields to the logger of the module, under the same name, where it ends."""
from loguru import logger


class Copying:
    def run(self, source):
        self.logger.info("Copying {}", source)
        logger.info("File copied")

    logger = logger.bind(name="copy")


Copying().run("a.txt")
