from common import *
from hidden import *

log.info("Star import with __all__")
logger.info("Star import without %s", "__all__")
print(answer(), "_private" in globals(), "other" in globals())
