import logging

import labels

spare = logging.getLogger("spare")

labels.label(["nut", "bolt"])
logging.getLogger("main").info("Labels printed")
