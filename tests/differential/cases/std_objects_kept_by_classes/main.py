"""What a class puts into its collections hides as much where others ask its objects for them; texts and numbers stay."""
# expect: same

import logging

import shelf
from shelf import BORROWED, Library, Shelf, lend

log = logging.getLogger(__name__)


class Reader:
    def __init__(self, library: Library) -> None:
        self.library = library

    def look(self) -> None:
        log.info("Books %s found", self.library.books)
        for title, book in self.library.by_title.items():
            log.info("Book %s known as %s", book, title)


def show(given: Shelf) -> None:
    log.info("Books %s shown", given.books)
    log.info("Books %s and %s read", given.books[0], given.books[-1:])
    log.info("Titles %s written, %d in all", given.titles, given.pages["first"])
    books = given.books
    log.info("Books %s held", books)


def peek(anything) -> None:
    log.info("Books %s peeked at", anything.books)


own = Library()
own.take("dune")
own.take("emma")
log.info("Books %s kept", own.books)
log.info(f"Books {own.by_title} and {list(own.by_title.values())} ordered")
log.info("Books %s sorted", sorted(own.books, key=str))
log.info("Books %s picked", [each for each in own.books if each])
log.info("Books %s copied", {**own.by_title})
log.info("Books %s shared", Shelf.shared)
log.info("Books %s added", own.extra)
show(own)
peek(own)
Reader(own).look()
lend("ulysses")
log.info("Books %s borrowed", BORROWED)
log.info("Books %s lent", shelf.BORROWED[0])
log.info("Number %s counted", shelf.COUNTED)
