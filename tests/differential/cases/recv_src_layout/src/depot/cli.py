from depot._logging import logger
from depot.store import Store


def run(names):
    logger.info("Running with %d names", len(names))
    store = Store()
    for name in names:
        store.put(name)
    return store.size
