import enum
import logging

STARTED = "service started"
STOPPED = "service stopped"
TEMPLATE = "job %s took %d s"
PREFIX = "[main] "
ERROR_LEVEL = logging.ERROR


class Events(enum.Enum):
    CREATED = "user created"
