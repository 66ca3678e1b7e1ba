# expect: same
"""What the code has asked for its class is of that class: from there on, and only there."""

import logging
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass
class Letter:
    sender: object
    text: str = "dear all"

    def __repr__(self):
        return f"<letter of {self.sender}>"


@dataclass(repr=False)
class Card(Letter):
    stamps: int = 1


class Box:
    def __init__(self):
        self.content = None

    def look(self):
        if isinstance(self.content, Letter):
            log.info("Box has %s", self.content)


def sort(post):
    if isinstance(post, Card) and post.stamps > 1:
        log.info("Card %s has %s stamps", post, post.stamps)
    elif isinstance(post, (Letter, Card)):
        log.info("Letter %s sorted", post)
    elif isinstance(post, (int, str)):
        log.info("Number %s sorted", post)
    else:
        log.info("Sorted %s", post)


def read(post):
    if not isinstance(post, Letter):
        log.info("Nothing to read in %s", post)
        return
    log.info("Read %s", post)


def check(post):
    log.info("Checked: %s", "nothing" if post == 0 else "something")
    assert isinstance(post, Letter)
    log.info("Checked %s", post)


def replace(post):
    if isinstance(post, Letter):
        post = post.sender.count("a")
        log.info("Replaced by %s", post)


def each_of(source):
    for post in source():
        yield post


for one in each_of(lambda: list(map(eval, ["Card('ann', stamps=2)", "Card('bo')", "Letter('cy')", "5", "'di'", "[6]"]))):
    sort(one)
    read(one)
for one in each_of(lambda: list(map(eval, ["Letter('anna')"]))):
    check(one)
    replace(one)
    box = Box()
    setattr(box, "content", one)
    box.look()
