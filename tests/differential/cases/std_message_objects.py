"""Messages that are no strings."""
import logging
import pathlib

logger = logging.getLogger(__name__)


class Event:
    kind = "event-kind"

    def __str__(self):
        return "event as text"


rows = [1, "two", None]
data = {"event": "row_loaded", "rows": 3}
logger.info({"event": "agent_created", "model": "gpt", "n": 4})
logger.info({"event": "agent_created", "who": rows[1], "nested": {"a": [5]}})
logger.info({"no_event": "here", "n": 6})
logger.info({"event": data["event"], "x": 7})
logger.info({"event": "spread", **data})
logger.info({"event": "odd keys", "user-id": 8, "_private": 9, "class": 10, 11: "int key"})
logger.info({"action": "act_done", "by": "ann"})
logger.info({})
logger.info(data)
logger.info(dict(event="called", n=12))
logger.info(rows)
logger.info([1, 2])
logger.info((1, 2))
logger.info(42)
logger.info(3.5)
logger.info(None)
logger.info(True)
logger.info(Event())
logger.info(Event)
logger.info(pathlib.PurePosixPath("/srv/data"))
logger.info(b"bytes")
logger.info(...)
logger.info(c for c in "ab")
logger.info([c for c in "cd"])
logger.info(lambda: 1)
logger.info(rows[1])
logger.info(str(rows))
logger.info(repr(data))
logger.info(len(rows))
logger.info(Event.kind)
logger.error({"event": "with extra", "a": 13}, extra={"b": 14})
logger.error({"event": "with exception"}, exc_info=True)
