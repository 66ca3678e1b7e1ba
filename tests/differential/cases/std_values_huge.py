"""Large and deep values."""
# expect: partial
import logging

logger = logging.getLogger(__name__)

numbers = list(range(2000))
text = "x" * 5000 + "y"
deep = current = {}
for level in range(30):
    current["level"] = level
    current["next"] = current = {}
logger.info("numbers %s", numbers)
logger.info("text %s", text)
logger.info(f"text {text} end")
logger.info("attached", extra={"text": text, "numbers": numbers[:50]})
logger.info("count %d of %d", len(numbers), len(text))
logger.info("deep %s", deep["next"]["next"]["level"])
logger.info("many " + " ".join("%s" for _ in range(3)), 1, 2, 3)
