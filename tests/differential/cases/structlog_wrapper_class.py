"""A project's own class around a structlog logger."""
import structlog


class AuditLog:
    def __init__(self, area):
        self._log = structlog.get_logger().bind(area=area)

    def record(self, event, **fields):
        self._log.info(event, **fields)

    def info(self, event, **fields):
        print("own info method", event)
        self._log.info(event, kind="own", **fields)

    def __getattr__(self, name):
        return getattr(self._log, name)


audit = AuditLog("billing")
audit.record("invoice_created", n=1)
audit.info("not a structlog call", n=2)
audit.warning("delegated", n=3)
