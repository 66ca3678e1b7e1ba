"""One importer of a shared logger uses it in a way that cannot be converted: it has to stay importable."""
# expect: partial
import stubborn
import willing
from log import get_logger, logger

logger.info("main %s", "one")
get_logger("made").info("made by a factory %s", "two")
willing.run()
stubborn.run()
stubborn.run(print)
