"""Values that change right after the call."""
# expect: same
import logging

logger = logging.getLogger(__name__)

queue, state = ["job-1"], {"phase": "start"}
logger.info("queue %s", queue)
queue.append("job-2")
logger.info(f"queue {queue}")
queue.clear()
logger.info("state", extra={"state": state})
state["phase"] = "end"
logger.info("state %s", state["phase"])
logger.info("state is " + str(state))
state.clear()
buffer = bytearray(b"abc")
logger.info("buffer %s", bytes(buffer))
buffer[:] = b"xyz"
logger.info("ends %s %s", queue, state)
for i in range(3):
    logger.debug("round %d of %s", i, queue)
    queue.append(i)
