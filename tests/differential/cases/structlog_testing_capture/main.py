"""A self-test that captures log output."""
import structlog
from structlog.testing import capture_logs

log = structlog.get_logger()


def work(n):
    log.info("worked", n=n)
    if n > 1:
        log.warning("much_work", n=n)


with capture_logs() as entries:
    work(1)
    work(2)
print([(e["event"], e["log_level"], e["n"]) for e in entries])
log.info("outside", n=3)
