"""Objects that functions, and the objects of classes, put into collections that they are passed."""
# expect: same
import logging
import queue
import threading

logger = logging.getLogger(__name__)


class Find:
    def __init__(self, n):
        self.n, self.where = n, "secret"

    def __str__(self):
        return f"find {self.n}"


def collect(out, count):
    for n in range(count):
        out.append(Find(n))


class Collector:
    def __init__(self, sink):
        self.sink = sink

    def add(self, n):
        self.sink.append(Find(n))


class Worker(threading.Thread):
    def __init__(self, jobs, results):
        super().__init__()
        self.jobs, self.results = jobs, results

    def run(self):
        while (n := self.jobs.get()) is not None:
            self.results[n] = Find(n)


out = []
collect(out, 2)
logger.info("all %s", out)
for x in out:
    logger.info("one %s", x)
kept = []
Collector(kept).add(5)
logger.info("kept %s", kept[0])
jobs, results = queue.Queue(), {}
for n in (1, 2, None):
    jobs.put(n)
worker = Worker(jobs, results)
worker.start()
worker.join()
for n, x in sorted(results.items()):
    logger.info("%d: %s", n, x)
