import logging
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

log = logging.getLogger("app")


@contextmanager
def redirected(path):
    logger = logging.getLogger()
    handler = logging.FileHandler(path)
    logger.addHandler(handler)
    try:
        yield
    except RuntimeError as error:
        logger.error("Job failed: %s", error)
    finally:
        logger.removeHandler(handler)
        handler.close()


def start(job):
    log.warning("Job %s started", job)


with TemporaryDirectory() as folder:
    path = Path(folder) / "job.log"
    with redirected(path):
        raise RuntimeError("disk full")
    print(path.read_text())
start(3)
