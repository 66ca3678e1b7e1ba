"""Shelves of books."""

from dataclasses import dataclass


@dataclass
class Book:
    title: str
    owner: str = "o-41"

    def __repr__(self):
        return f"<book {self.title}>"


BORROWED = []
COUNTED = []


def lend(title):
    BORROWED.append(Book(title))
    COUNTED.append(len(title))


class Shelf:
    shared = []

    def __init__(self):
        self.books = []
        self.titles = []
        self.pages = {}

    def take(self, title):
        book = Book(title)
        self.books.append(book)
        self.titles.append(title)
        self.pages["first"] = 1
        Shelf.shared.append(book)
        self.keep(book)


class Library(Shelf):
    def __init__(self):
        super().__init__()
        self.by_title = {}
        self.extra = {}

    def keep(self, book: Book):
        self.by_title[book.title] = book
        self.extra.setdefault(len(book.title), book)
