"""Sets the standard library up, logs nothing itself."""
import logging
import logging.config

logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(message)s"}},
    "handlers": {"err": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"level": "WARNING", "handlers": ["err"]},
})
logging.getLogger("urllib3").setLevel(logging.ERROR)
logging.captureWarnings(True)
print(logging.getLevelName(logging.getLogger("urllib3").level))
