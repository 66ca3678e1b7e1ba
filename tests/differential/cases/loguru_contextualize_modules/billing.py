from loguru import logger


def charge(reference, amount):
    logger.info("Charging", reference=reference, amount=amount)
    logger.debug(f"Charged {amount}")
