# expect: left
"""The list looks harmless where it is written; what masks the pin is put into it further down."""
import structlog


def mask(logger, method, event):
    if "pin" in event:
        event["pin"] = "****"
    return event


chain = [structlog.stdlib.add_log_level]
chain.append(mask)
chain += [structlog.processors.KeyValueRenderer()]
structlog.configure(chain)

log = structlog.get_logger()
log.info("card_checked", pin="4711", ok=True)  # refused: context-attached
