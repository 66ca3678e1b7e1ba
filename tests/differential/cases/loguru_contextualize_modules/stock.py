from loguru import logger


class Stock:
    def __init__(self, shelf):
        self.shelf = shelf

    def take(self, sku):
        if not self.shelf.get(sku):
            logger.warning("Out of stock: {}", sku)
            return False
        self.shelf[sku] -= 1
        logger.info("Taken", sku=sku, left=self.shelf[sku])
        return True
