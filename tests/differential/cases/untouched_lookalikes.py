"""Nothing here is a logger."""
import math


class Form:
    def __init__(self):
        self.lines = []

    def info(self, text="", *args, **kw):
        self.lines.append(text)
        return self

    debug = warning = error = critical = exception = log = msg = bind = info


class Api:
    logger = Form()

    def __init__(self, log):
        self.log = log
        self.logging = Form()

    def call(self):
        self.log.info("api %s", 1)
        self.logger.warning(f"api {self}")
        self.logging.error("api {}", 2)


logger = Form()
log = logging = structlog = logger
logger.info("not %s", "logged")
log.bind(a=1).info("chained")
logging.getLogger = lambda name=None: logger
logging.getLogger("x").info("from a lambda")
structlog.get_logger = logging.getLogger
structlog.get_logger().warning("own function", a=1)
Api(Form()).call()
print(math.log(1), math.log(8, 2), len(logger.lines))
