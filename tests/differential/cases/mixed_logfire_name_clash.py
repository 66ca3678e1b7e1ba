"""`logfire` is an ordinary word in this program."""
import logging

logger = logging.getLogger("clash")


class Camp:
    def __init__(self):
        self.logfire = "burning"

    def feed(self, logfire):
        logger.info("Feeding with %s", logfire)
        self.logfire = logfire
        return self.logfire

    def watch(self):
        for logfire in ("small", "big"):
            logger.debug("Watching a %s one", logfire)
        logfire = {"heat": 3}
        logger.warning("Heat is %d", logfire["heat"])

        def inner():
            return logger.error("Inner sees %s", logfire)

        inner()


camp = Camp()
print(camp.feed("oak"), camp.logfire)
camp.watch()
print([logfire for logfire in range(2)])
