"""Processors that only drop fields: what has none of these is recorded as it was."""
import structlog


def drop_color(_, __, event_dict: dict) -> dict:
    """What the web server adds for its own console."""
    event_dict.pop("color_message", None)
    return event_dict


def drop_pins(logger, method_name, event_dict):
    if "pin" in event_dict:
        del event_dict["pin"]
    return event_dict


structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        drop_color,
        drop_pins,
        structlog.processors.JSONRenderer(),
    ]
)
log = structlog.get_logger()
fields = {"pin": "4711-b", "user": "eve"}
log.info("server_started", port=80)
log.info("card_checked", pin="4711-a", user="adam")
log.info("card_checked", **fields)
log.warning("order_refused", order=7, color_message="red")
log.bind(pin="4711-c").info("card_blocked", user="zoe")
