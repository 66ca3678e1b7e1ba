import structlog

logger = structlog.get_logger()


class Node:
    def __init__(self, peer):
        self.log = logger.new()
        self.peer_log = logger.new(peer=peer)

    def connect(self):
        self.log.info("node connected", x=1)
        self.peer_log.warning("peer is slow", delay=3)


def accept(request_id):
    log = logger.new(request_id=request_id)
    log.info("request accepted")
    request_id = "changed"
    log.bind(step=1).info("step done", size=4)
    logger.new(worker=1).info("worker started")
    logger.new().info("worker stopped")


def answer(request_id):
    log = logger.bind(request_id=request_id)
    log.info("request answered")


Node("p1").connect()
accept("r1")
answer("r2")
