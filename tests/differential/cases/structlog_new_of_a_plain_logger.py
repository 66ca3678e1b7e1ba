import hashlib

import structlog

logger = structlog.get_logger()


class Node:
    def __init__(self, peer):
        self.log = logger.new()
        self.peer_log = logger.new(peer=peer)

    def connect(self):
        self.log.info("node connected", digest=hashlib.new("md5", b"x").hexdigest())
        self.peer_log.warning("peer is slow", delay=3)


class Emptied:
    def __init__(self, tenant):
        self.log = logger.bind(tenant=tenant)

    def reset(self):
        self.log.info("before")
        self.other = self.log.new(b=2)
        self.log.info("after: the context is cleared in place")
        self.other.info("other")


def handle(request_id):
    log = logger.new(request_id=request_id)
    log.info("request started")
    log.bind(step=1).info("step done", request_id="own")
    logger.new(a=1).info("inline")
    logger.new().info("nothing bound")


Node("p1").connect()
Emptied("t").reset()
handle("r1")
fresh = structlog.get_logger(kept=1).new(more=2)
fresh.info("a proxy keeps what it was made with")
