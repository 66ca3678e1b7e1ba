"""Talks about logging, loguru and structlog without using them."""

LOGGING_LIBRARIES = {"loguru": "{}", "logging": "%s", "structlog": "key=value"}
logger_name = "app"
log_level = {"logger": "root", "level": "info"}


def choose(logger="loguru", *, log=False):
    if log:
        print("logger is", logger)
    return LOGGING_LIBRARIES[logger]


class LoggingSettings:
    info: str = "information"
    warning: int = 3

    def logger(self):
        return self.info


entries = []
entries.append(choose(log=True))
log = entries
log.append(LoggingSettings().logger())
print(log, logger_name, log_level["logger"])
