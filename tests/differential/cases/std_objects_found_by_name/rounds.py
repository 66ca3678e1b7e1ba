import functools
import logging

logger = logging.getLogger(__name__)


class Box:
    def __init__(self, n=0):
        self.n, self.key = n, "secret"

    def __str__(self):
        return f"box {self.n}"


def inject(**made):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args):
            return function(*args, **{name: make() for name, make in made.items()})

        return inner

    return decorate


class Line:
    def __init__(self, *steps):
        self.steps = steps

    def run(self, start):
        current = start
        for step in self.steps:
            current = step(current)
        return current


class Owned:
    def __set_name__(self, owner, name):
        self.owner = owner

    def make(self):
        other = self.owner()
        logger.info("Made another %s", other)


class Crate:
    other = Owned()

    def __str__(self):
        return "crate"


class Door:
    def __enter__(self):
        return Room()

    def __exit__(self, *error):
        return None


class Room:
    def __iter__(self):
        return iter([Box(8)])

    def first(self):
        return Box(9)


DOORS = {"front": Door(), "none": 1}


@inject(box=Box)
def use(number, box):
    logger.info("Using %s for %d", box, number)


def pack(number):
    return Box(number)


def close(box):
    logger.info("Closing %s", box)
    return box


def visit():
    with DOORS["front"] as room:
        found = room.first()
        logger.info("Found %s", found)
        for each in room:
            logger.info("In the room is %s", each)


def run():
    use(1)
    Line(pack, close).run(2)
    Crate.other.make()
    visit()
