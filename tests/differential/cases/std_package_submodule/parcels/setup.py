import logging

log = logging.getLogger("parcels")


def weight(count):
    return 2 * count
