from loguru import logger


def report(bag, rows, count):
    logger.info(f"Bag {bag} opened")
    logger.info("Bag sorted: {}", sorted(bag))
    logger.info("Best {} of {} chosen", max(bag), count)
    for at, each in enumerate(bag):
        logger.info(f"Place {at} holds {each}")
    logger.info("Row {} of {} read", rows[0], rows)
    logger.info("By kind: {}", {each.kind: each for each in bag})
    logger.info("Kinds: {}", [each.kind for each in bag])


class Bed:
    def __init__(self, bag):
        self.bag = bag
        self.sown = []

    def sow(self, one):
        self.sown.append(one)
        logger.info(f"Sown {one}")

    def show(self):
        logger.info(f"Bed of {self.bag} with {self.sown}, first {self.sown[0]}")
        for one in self.sown:
            logger.info(f"Plant {one} stands")
