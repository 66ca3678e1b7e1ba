# expect: same
"""Typical f-string logging of a crawler."""
from loguru import logger


class Page:
    def __init__(self, url, status, body):
        self.url = url
        self.status = status
        self.body = body


class Crawler:
    def __init__(self, name, limit=3):
        self.name = name
        self.limit = limit
        self.seen = {}
        logger.info(f"Crawler {name} created with limit {limit}")

    def visit(self, page, depth=0):
        logger.debug(f"Visiting {page.url} at depth {depth}")
        if page.status != 200:
            logger.warning(f"Got status {page.status} for {page.url}")
            return False
        if len(self.seen) >= self.limit:
            logger.error(f"{self.name}: limit of {self.limit} pages reached, skipping {page.url}")
            return False
        self.seen[page.url] = page
        logger.info(f"Stored {page.url} ({len(page.body)} bytes), {self.limit - len(self.seen)} left")
        return True

    def summary(self):
        size = sum(len(p.body) for p in self.seen.values())
        logger.info(f"Summary: {len(self.seen)} pages, {size / 1000:.2f} kB, first={list(self.seen)[0]!r}")


crawler = Crawler("spider")
pages = [Page(f"/p{i}", 200 if i != 2 else 404, "x" * i * 100) for i in range(1, 6)]
results = [crawler.visit(p, depth=i) for i, p in enumerate(pages)]
crawler.summary()
print(results)
