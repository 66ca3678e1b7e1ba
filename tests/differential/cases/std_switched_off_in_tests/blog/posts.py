import logging

logger = logging.getLogger(__name__)


def publish(title: str) -> None:
    logger.warning("Publishing post %s", title)
