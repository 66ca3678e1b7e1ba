"""disable() silences one module until enable()."""
import noisy
from loguru import logger

logger.disable("noisy")
noisy.speak("first")
logger.info("Main is still heard")
logger.enable("noisy")
noisy.speak("second")
