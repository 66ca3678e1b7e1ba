"""Handlers that keep records for later: queue and memory."""
# expect: left
import logging
import logging.handlers
import queue

records = queue.Queue()
logger = logging.getLogger("queued")
logger.addHandler(logging.handlers.QueueHandler(records))
logger.info("queued %s", "one")
logger.error("queued two")
print(records.qsize(), records.get_nowait().getMessage())
target = logging.StreamHandler()
memory = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=target)
buffered = logging.getLogger("buffered")
buffered.addHandler(memory)
buffered.info("held back")
print(len(memory.buffer))
buffered.error("flushes")
print(len(memory.buffer))
