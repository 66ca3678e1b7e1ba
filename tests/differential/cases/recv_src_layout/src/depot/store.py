from ._logging import logger as log


class Store:
    size = 0

    def put(self, name):
        if not name:
            log.warning("Empty name ignored")
            return
        self.size += 1
        log.info("Stored %s", name)
