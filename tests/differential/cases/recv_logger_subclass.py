import logging


class LoudLogger(logging.Logger):
    def info(self, msg, *args, **kwargs):
        print("LOUD", msg % args)
        super().info(msg + "!", *args, **kwargs)

    def notice(self, msg, *args):
        self.log(25, msg, *args)


logging.setLoggerClass(LoudLogger)
loud = logging.getLogger("loud")
logging.setLoggerClass(logging.Logger)
calm = logging.getLogger("calm")
direct = LoudLogger("direct")
root = logging.getLogger()


class Adapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs


adapted = Adapter(calm, {"id": 7})
loud.info("Loud %s", 1)
loud.notice("Notice %s", 2)
direct.info("Direct %s", 3)
calm.info("Calm %s", 4)
adapted.info("Adapted %s", 5)
calm.getChild("kid").warning("Child %s", 6)
root.error("Root %s", 7)
