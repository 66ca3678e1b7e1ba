# expect: same
import logging


def connect(host, retries):
    logging.getLogger("db").info("Connecting to %s", host)
    for attempt in range(retries):
        logging.getLogger(__name__).warning("Attempt %d failed", attempt)
    logging.getLogger().error("Giving up on %s after %d attempts", host, retries)
    logging.info("Module function with %s", host)
    logging.warning(f"Module function f-string {retries}")


connect("db1", 2)
