"""Formatters that write JSON, colours and single lines only shape what a record says."""
# expect: same
import json
import logging
import sys


class AsJson(logging.Formatter):
    def format(self, record):
        fields = {"level": record.levelname.replace("WARNING", "WARN"), "message": record.getMessage()}
        fields["logger"] = record.name
        return json.dumps(fields)


class OnOneLine(logging.Formatter):
    def formatMessage(self, record):
        return super().formatMessage(record).replace("\n", "\\n").replace("\033[0m", "")


handlers = []
for shape in (AsJson(), OnOneLine()):
    handler = logging.NullHandler()
    handler.setFormatter(shape)
    handlers.append(handler)
logging.basicConfig(level=logging.INFO, handlers=handlers)
log = logging.getLogger("jobs")
log.info("Job %s started", "nightly")
log.warning("Job %s late", "hourly")
