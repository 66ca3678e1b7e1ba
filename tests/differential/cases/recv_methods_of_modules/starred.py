from voice import *

warn("Tank %d is low", 2)
log_step("Tank filled")
