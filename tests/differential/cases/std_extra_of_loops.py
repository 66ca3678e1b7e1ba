# expect: partial
"""Fields that a loop gives, from displays in sight: keys of a record raise KeyError in logging."""
import logging

log = logging.getLogger(__name__)
for fields in ({"name": "ann"}, {"shelf": 3}):
    try:
        log.info("Book shelved", extra=fields)  # refused
    except KeyError as error:
        print("refused", error)
for marks in ({"args": 1},):
    try:
        log.info("Book returned", extra=marks)  # refused
    except KeyError as error:
        print("refused", error)


def lend(books):
    for more in [{"shelf": 4}, {"reader": "bob", "days": 14}]:
        log.info("Book lent", extra=more)
    for book in books:
        log.info("Book lent out", extra=book)


lend([{"title": "Emma"}])
