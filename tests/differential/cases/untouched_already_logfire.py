"""Everything is on Logfire already."""
import logfire
from logfire import span

logger = logfire.with_settings(tags=["t"])


def work(n):
    logfire.info("work.started", n=n)
    logger.warning("work.slow", n=n)
    with span("work.run"):
        logfire.log("error", "work.failed", {"n": n})
    try:
        return 1 / n
    except ZeroDivisionError:
        logfire.exception("work.divided")


print(work(0), work(1))
