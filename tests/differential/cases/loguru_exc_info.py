"""loguru knows no exc_info=: it becomes a plain field and no traceback is attached."""
from loguru import logger


def divide(a, b):
    try:
        return a / b
    except ZeroDivisionError as e:
        logger.error("Division failed", exc_info=True)  # refused: latent-bug
        logger.warning("Division failed for {}", a, exc_info=e)
        logger.error(f"Cannot divide {a}", exc_info=True)  # refused: latent-bug
        logger.info("Nothing attached", exc_info=False)
        return None


print(divide(4, 0), divide(4, 2))
