from parcel import log, ship as ship


def fetch(parcel):
    log.warning("fetched {}", parcel)
