import middleware
import structlog
from service import search

log = structlog.get_logger()


def app(query):
    log.info("query_received", query=query)
    return search(query)


print(middleware.with_trace("t-1", app, "cats"))
print(app("dogs"))
