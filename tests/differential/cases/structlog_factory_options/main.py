"""Factories that hand fields on: most calls pass none."""
from logs import bound, counted, get_logger, named

log = get_logger(__name__)
by_name = get_logger(name=__name__)
filled = get_logger(__name__, component="queue")
loud = bound("loud", more=False)
louder = bound(extra="x")
many = {"shard": 3}
spread = get_logger(__name__, **many)

log.info("server_started", port=80)
by_name.info("server_stopped", port=80)
filled.info("job_queued", job=1)
loud.info("Cache warmed")
louder.info("Cache cleared")
spread.info("shard_loaded")
counted().info("items_counted")
named("n").info("source_named")
