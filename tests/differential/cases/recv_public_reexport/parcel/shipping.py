from .journal import log


def ship(count):
    log.info("shipped {} parcels", count)
