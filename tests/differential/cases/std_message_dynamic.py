"""Messages that are built elsewhere."""
import json
import logging

logger = logging.getLogger(__name__)

PREFIX = "[worker]"
TEMPLATE = "job %s took %d ms"
GREETING: str = "hello constant"


def text(n):
    print("text", n)
    return f"text number {n}"


class Messages:
    STARTED = "service started"
    failed = "service failed"


names = ["n1", "n2"]
local = "from a variable"
logger.info(local)
logger.info(GREETING)
logger.info(TEMPLATE, "import", 51)
logger.info(PREFIX + " ready")
logger.info(f"{PREFIX} ready {52}")
logger.info(text(1))
logger.info(text(2), extra={"n": 53})
logger.info(text(3) + " and more")
logger.info(Messages.STARTED)
logger.info(Messages.failed)
logger.info("yes" if names else "no")
logger.info(names[0])
logger.info(", ".join(names))
logger.info(json.dumps({"event": "dumped", "n": 54}))
logger.info("upper".upper())
logger.info("a,b".replace(",", ";"))
logger.info(None or "default text")
logger.info((lambda: "from a lambda")())
logger.info(local, exc_info=False)
built = f"built earlier {names[1]}"
logger.info(built)
logger.error(built)
print(built)
for line in ("line one", "line two"):
    logger.info(line)
try:
    raise ValueError(built)
except ValueError:
    logger.exception(built)
