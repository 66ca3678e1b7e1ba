"""A logger class that is set where the loggers are kept, and one that only an annotation tells of."""
# expect: left
import logging


class Tenant(logging.Logger):
    def info(self, msg, *args):
        super().info(msg, *args, extra={"tenant": "acme"})


logging.Logger.manager.setLoggerClass(Tenant)
base = logging.getLogger("desk")


def child(name) -> Tenant:
    return base.getChild(name)


base.info("Desk opened")
child("left").info("Drawer %s opened", 3)
logging.root.manager.loggerClass = logging.Logger
