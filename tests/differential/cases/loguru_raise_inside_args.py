"""An argument that raises: the log call must raise as before."""
from loguru import logger


class Broken:
    def __str__(self):
        raise RuntimeError("no text")

    __repr__ = __str__


def probe(label, fn):
    try:
        fn()
        print(label, "fine")
    except Exception as e:
        print(label, type(e).__name__, e)


probe("key", lambda: logger.info("{}", {}["k"]))
probe("fstring", lambda: logger.info(f"{Broken()}"))
probe("loguru str", lambda: logger.info("{}", Broken()))
probe("attribute", lambda: logger.info("{0.nope}", 5))
probe("spec", lambda: logger.info(f"{'text':d}"))
probe("none spec", lambda: logger.info(f"{None:>5}"))
logger.info("Survived")
