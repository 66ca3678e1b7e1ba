class PluginError(Exception):
    def __init__(self, message, logger):
        super().__init__(message)
        logger.warning("Raising " + message)


class Pool:
    def __init__(self, name, logger):
        self.name = name
        self.logger = logger

    def run(self, n):
        self.logger.debug(f"Pool {self.name} runs")
        return n


def retry(fn, log):
    while True:
        try:
            return fn()
        except ValueError as e:
            log.error(f"Retrying: {e}")
