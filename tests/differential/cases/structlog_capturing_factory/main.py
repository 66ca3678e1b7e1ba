import structlog
from structlog.testing import CapturingLoggerFactory

factory = CapturingLoggerFactory()
structlog.configure(processors=[structlog.processors.JSONRenderer(sort_keys=True)], logger_factory=factory)
log = structlog.get_logger()
log.info("captured", a=1)
log.error("captured too", b=[1, 2])
print([(c.method_name, c.args) for c in factory.logger.calls])
