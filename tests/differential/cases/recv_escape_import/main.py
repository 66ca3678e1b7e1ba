"""One importer passes the logger on as a value: its definition has to stay."""
import reader
from definer import log, logger
from taker import Taker

print(Taker(logger).name())
reader.read("a")
log.info("Own call %s", 1)
