"""configure() runs late; import-time and early calls come before it."""
import logging

import logfire
import structlog

logger = logging.getLogger("early")
log = structlog.get_logger()
log.info("imported", n=1)


def configure():
    logger.info("Configuring %s", "logfire")
    logfire.configure(send_to_logfire=False, service_name="demo")
    logger.info("Configured")


class App:
    log = log

    def run(self):
        self.log.warning("running", n=2)
        with logfire.span("app.run"):
            logger.error("Inside of a span: %s", [1, 2])


configure()
App().run()
