import structlog

logger = structlog.get_logger(__name__)


def search(query):
    logger.info("search_executed", query=query, hits=len(query))
    return len(query)
