"""What is told of a name by the parameters that it is passed for, where nothing else tells what it is."""

import pytest

from core.building import before_mark, linked

HEAD = """
from dispatch import Carrier, ship, weigh, either, many
from elsewhere import load
"""
DISPATCH = """
class Order:
    def __str__(self): return "order"

class Carrier:
    def __init__(self, order: Order, limit: int): ...
    def take(self, *, order: Order | None = None): ...

def ship(address: str, order: "Order") -> None: ...
def weigh(grams: int) -> None: ...
def either(order: Order | str) -> None: ...
def many(orders: list[Order]) -> None: ...
"""
OBJECTS = [
    "def f(x):\n    ship('here', x)\n    x.HERE",
    "def f(x):\n    x.HERE\n    ship(order=x, address='here')",
    "async def f(queue):\n    x = await queue.get()\n    try: ship('here', x)\n    except OSError: x.HERE",
    "def f(carrier: Carrier, rows):\n    for x in rows:\n        if carrier.take(order=x): x.HERE",
    "def f():\n    x = load()\n    Carrier(x, 2)\n    x.HERE",
    "def f(x):\n    many(x)\n    x.HERE",
    "def f(x):\n    def g(): ship('here', x)\n    x.HERE",
]
OPEN = [
    "def f(x):\n    weigh(x)\n    x.HERE",
    "def f(x):\n    either(x)\n    x.HERE",
    "def f(x):\n    load(x)\n    x.HERE",
    "def f(x):\n    ship(x, None)\n    x.HERE",
    "def f():\n    x = load()\n    ship('here', x)\n    x = x.address\n    x.HERE",
    "def f(x):\n    ship('here', x.order)\n    x.HERE",
    "def f(x):\n    def g(x): ship('here', x)\n    x.HERE",
]


def is_object(text: str) -> bool:
    """What a careful run tells of the expression in front of `.HERE`."""
    files = {"main.py": HEAD + text, "dispatch.py": DISPATCH}
    resolver = linked(files)
    with resolver.carefully():
        _, value = before_mark(files, resolver=resolver)
    return resolver.is_object(value)


@pytest.mark.parametrize("text", OBJECTS)
def test_what_is_passed_for_an_object_is_one(text: str) -> None:
    assert is_object(text)


@pytest.mark.parametrize("text", OPEN)
def test_what_is_passed_for_something_else_or_bound_again_stays_open(text: str) -> None:
    assert not is_object(text)
