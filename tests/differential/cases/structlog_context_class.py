"""A class of contexts that the project makes itself may put fields into every event."""
# expect: left

import structlog


def context(*given, **fields):
    return dict(*given, app="shop", **fields)


structlog.configure(context_class=context)
log = structlog.get_logger()
log.info("server_started", port=80)
