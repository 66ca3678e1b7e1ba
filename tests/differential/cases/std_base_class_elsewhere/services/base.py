import logging


class Service:
    logger = logging.getLogger("services")

    def __init__(self):
        self.log = logging.getLogger(f"services.{type(self).__name__}")
        self.log.debug("Created a service")
