# expect: same
import logging

import structlog

log = structlog.get_logger()


class Meter:
    def __init__(self, unit):
        self.unit = unit

    def read(self, value):
        log.log(logging.INFO, "meter_read", value=value, unit=self.unit)
        if value > 10:
            log.log(logging.WARNING, "meter_high", value=value)
        if value > 100:
            log.log(logging.ERROR, "meter_broken", value=value)
            log.log(logging.CRITICAL, "meter_on_fire", value=value)
        log.log(logging.DEBUG, "meter_done")


for reading in (5, 50, 500):
    Meter("kWh").read(reading)
