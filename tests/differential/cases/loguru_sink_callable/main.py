"""A sink that feeds the program: stdout and state depend on what is logged."""
from loguru import logger

alerts = []


def alert_sink(message):
    record = message.record
    if record["level"].no >= 40:
        alerts.append(record["message"])
        print("ALERT", record["message"])


sink_id = logger.add(alert_sink, level="WARNING")
logger.info("All quiet")
logger.error("Reactor {} is hot", 4)
logger.warning("Coolant low")
logger.remove(sink_id)
logger.error("After the sink is gone")
print(alerts)
