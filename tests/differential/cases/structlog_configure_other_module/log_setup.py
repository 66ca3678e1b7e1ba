import structlog


def tenant(logger, method, event_dict):
    event_dict.setdefault("tenant", "t-42")
    return event_dict


def setup():
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            tenant,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.JSONRenderer(),
        ],
        cache_logger_on_first_use=True,
    )
