from voice import log_error


def run():
    log_error("Valve is stuck")
