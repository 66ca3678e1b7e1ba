"""structlog in front of the standard library."""
import logging

import structlog

structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.format_exc_info,
        structlog.stdlib.render_to_log_kwargs,
    ],
    wrapper_class=structlog.stdlib.BoundLogger,
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
logging.basicConfig(format="%(message)s")
log: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger("shop")


def sell(sku: str, price: float, logger: structlog.stdlib.BoundLogger = log) -> None:
    logger.info("sold", sku=sku, price=price)
    logger.debug("sold %s for %.2f", sku, price)
    logger.log(logging.WARNING, "by number", n=3)
    try:
        raise ValueError(sku)
    except ValueError:
        logger.exception("not sold", sku=sku)
        logger.error("not sold either", exc_info=True)


sell("book", 12.5)
log.critical("closed")
logging.getLogger("direct").warning("Direct call %s", "x")
