"""A processor whose output is part of the program's stdout."""
import structlog


def echo(logger, method, event_dict):
    print(method.upper(), event_dict["event"], event_dict.get("n"))
    return event_dict


structlog.configure(processors=[echo, structlog.processors.JSONRenderer()])
log = structlog.get_logger()
log.info("first", n=1)
log.bind(n=2).warning("second")
