from applog import logger


class Orders:
    def __init__(self):
        self.placed = []

    def place(self, item, quantity):
        if quantity < 1:
            logger.error("Order of {} rejected: quantity {}", item, quantity)
            return
        self.placed.append((item, quantity))
        logger.info("Order placed", item=item, quantity=quantity)
