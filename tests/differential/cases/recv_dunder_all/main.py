import lib
from lib import *

print(sorted(lib.__all__), [hasattr(lib, name) for name in lib.__all__])
logger.info("Exported logger %s", 1)
compute(3)
