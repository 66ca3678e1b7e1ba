"""Processors that add, rename and drop fields and events."""
import structlog

dropped = []


def add_service(_, method, event_dict):
    event_dict["service"] = "api"
    return event_dict


def rename_user(_, method, event_dict):
    if "user" in event_dict:
        event_dict["user_name"] = event_dict.pop("user")
    return event_dict


def redact(_, method, event_dict):
    event_dict.pop("pin", None)
    return event_dict


def drop_health(_, method, event_dict):
    if event_dict.get("path") == "/health":
        dropped.append(event_dict["event"])
        raise structlog.DropEvent
    return event_dict


structlog.configure(
    processors=[add_service, rename_user, redact, drop_health, structlog.processors.KeyValueRenderer()],
)
log = structlog.get_logger()
log.info("request", path="/", user="ann")
log.info("request", path="/health", user="probe")
log.warning("login", user="bo", pin="4711-0815")
print(dropped)
