# expect: same
from loguru import logger  # noqa: E402

# section: helpers --------------------------------------------------


def load(path, size):
    logger.info(  # about to load
        "Loading {} with {}",  # the template
        path,  # where
        # how much
        size,
    )  # type: ignore[arg-type]
    logger.debug("Loaded %s" % path)  # noqa: G002
    logger.info(
        f"Size {size}"
        # a comment between
        f" of {path}"
    )
    # before the last one
    logger.warning("Slow", path=path)  # pragma: no cover
    return size  # trailing


load("/etc/hosts", 12)  # call it
# the end
