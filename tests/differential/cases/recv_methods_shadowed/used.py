from voice import *
from own import *


def run():
    log_error("Valve %s is stuck", "v7")
    log_step("Valve %s opened", "v7")
