import structlog


def with_trace(trace_id, app, *args):
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(trace_id=trace_id)
    try:
        return app(*args)
    finally:
        structlog.contextvars.clear_contextvars()
