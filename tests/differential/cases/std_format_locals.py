"""Formatting from a namespace that the call does not show."""
import logging

logger = logging.getLogger(__name__)


def report():
    city, secret_plan, count = "Oslo", "hidden-plan", 3
    logger.info("going to {city} {count} times".format(**locals()))
    logger.info("going to %(city)s" % locals())
    logger.info("going to %(city)s", locals())
    logger.info(f"{locals()['count']} trips")
    del secret_plan
    return city, count


report()
logger.info("module {__name__}".format(**globals()))
