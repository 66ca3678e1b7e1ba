"""What may hold more than its text shows, wherever annotations and patterns send it; and what stays as plain as its text."""

import pytest

from core.building import before_mark
from migrate_logs.bindings.values import External, Typed
from migrate_logs.naming.attributes import is_known_object

HEAD = """
import enum, heapq, importlib, json, pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import field
from functools import cache, cached_property, partial
from typing import Callable, Generic, Self, TypedDict, TypeVar, overload
from elsewhere import retry, hybrid_property

T = TypeVar("T")
K = TypeVar("K")

class Item:
    size: int
    price: float

    def __repr__(self): return "item"
    def same(self) -> Self: ...
    def quoted(self) -> "Self": ...

class Color(enum.Enum):
    RED = 1

class Box(Generic[T]):
    held: T
    named: dict[str, T]

    def __init__(self, one: T):
        self.one = one

    def get(self) -> T: ...
    def all(self) -> list[T]: ...
    def __iter__(self) -> Iterator[T]: ...

class ItemBox(Box[Item]): pass
class NumberBox(Box[int]): pass
class Pair(Box[list[T]], Generic[K, T]): pass

class Row(TypedDict):
    item: Item
    size: int

class Sizes(TypedDict):
    size: int
    inner: "Sizes"

class Shop:
    @retry
    def find(self) -> Item: ...
    @retry
    def count(self) -> int: ...
    @hybrid_property
    def best(self) -> Item: ...
    @property
    @cache
    def size(self) -> int: ...
    @retry
    @contextmanager
    def opened(self) -> Iterator[Item]: ...
    @contextmanager
    def counted(self) -> Iterator[int]: ...
    @overload
    def part(self, at: int) -> Item: ...
    @overload
    def part(self, at: str) -> str: ...
    def part(self, at): ...

@retry(times=3)
async def load(name: str) -> Item: ...
@retry
def made(): return Item()
@retry
def colors() -> list[Color]: ...
@retry
def text() -> str | None: ...
def first(some: list[T]) -> T: ...
def parsed(kind: type[T], text: str) -> T: ...
def run(work: Callable[[], T]) -> T: ...
def size() -> int: ...
def item() -> Item: ...

shop: Shop
items: list[Item]
sizes: list[int]
by: dict[str, Item]
counts: dict[str, int]
color: Color
row: Row
box: Box[Item]
quoted: "Box[Item]"
numbers: Box[int]
pair: Pair[int, Item]
mixed: str | list[Item]
"""


def is_object(text: str) -> bool:
    """What is told of the expression in front of `.HERE`."""
    resolver, value = before_mark({"main.py": HEAD + text})
    return resolver.is_object(value)


DECORATED = [
    "load().HERE",
    "(await load()).HERE",
    "made().HERE",
    "shop.find().HERE",
    "shop.best.HERE",
    "shop.part(1).HERE",
]
PLAIN_DECORATED = ["shop.count().HERE", "shop.size.HERE", "colors().HERE", "text().HERE", "load().size.HERE"]
NESTED = [
    "for i, (k, x) in enumerate(by.items()): x.HERE",
    "for (i, x), z in zip(enumerate(items), sizes): x.HERE",
    "for i, *x in zip(sizes, items): x.HERE",
    "for a, (*b, x) in enumerate(zip(sizes, items)): x.HERE",
    "[x.HERE for _, (_, x) in enumerate(zip(sizes, items))]",
    "def f(p: tuple[int, tuple[int, Item]]):\n    a, (b, x) = p\n    x.HERE",
]
PLAIN_NESTED = [
    "for i, (x, k) in enumerate(by.items()): x.HERE",
    "for i, (k, x) in enumerate(counts.items()): x.HERE",
    "for (x, i), z in zip(enumerate(items), items): x.HERE",
    "def f(p: tuple[Item, tuple[int, Item]]):\n    a, (x, b) = p\n    x.HERE",
]
GENERIC = [
    "box.get().HERE",
    "box.held.HERE",
    "box.named.HERE",
    "box.named['a'].HERE",
    "quoted.get().HERE",
    "pair.get().HERE",
    "ItemBox(1).all().HERE",
    "Box(Item()).one.HERE",
    "for x in box: x.HERE",
    "class Own(ItemBox):\n    def f(self): self.get().HERE",
    "first(items).HERE",
    "first(some=items).HERE",
    "parsed(Item, '').HERE",
    "run(item).HERE",
    "row['item'].HERE",
    "Item().same().HERE",
    "Item().quoted().HERE",
]
PLAIN_GENERIC = [
    "numbers.get().HERE",
    "numbers.named['a'].HERE",
    "NumberBox(1).all().HERE",
    "Box(1).one.HERE",
    "for x in numbers: x.HERE",
    "first(sizes).HERE",
    "parsed(int, '').HERE",
    "run(size).HERE",
    "Item().same().size.HERE",
    "row['size'].HERE",
]
MATCHED = [
    "match items:\n    case [a, *x]: x.HERE",
    "match items:\n    case [*_, x]: x.HERE",
    "match {'a': items[0]}:\n    case {'a': x}: x.HERE",
    "match by:\n    case {'a': _, **x}: x.HERE",
    "match row:\n    case {'item': x}: x.HERE",
    "match items[0], 1:\n    case x, 1: x.HERE",
    "match items:\n    case [_] as x: x.HERE",
    "match items[0]:\n    case (x): x.HERE",
    "match (1, (items[0], 2)):\n    case 1, (x, 2): x.HERE",
    "class Pack:\n    size: int\n    item: Item\nmatch shop:\n    case Pack(1, x): x.HERE",
    "class Pack:\n    size: int\n    item: Item\nmatch shop:\n    case Pack(item=x): x.HERE",
]
PLAIN_MATCHED = [
    "match sizes:\n    case [a, *x]: x.HERE",
    "match (items[0], 1):\n    case (a, x): x.HERE",
    "match row:\n    case {'size': x}: x.HERE",
    "match items[0]:\n    case Item(size=x): x.HERE",
    "match items[0]:\n    case Item(x): x.HERE",
    "match shop:\n    case str(x): x.HERE",
]
HANDED = [
    "class Own:\n    def __iter__(self) -> Iterator[Item]: ...\nnext(iter(Own())).HERE",
    "heapq.heappop(items).HERE",
    "partial(item, 1)().HERE",
    "take = items.pop\ntake().HERE",
    "try: pass\nexcept KeyError as e:\n    _, x = e.args\n    x.HERE",
    "mixed.HERE",
    "def f(name): getattr(shop, name).HERE",
]
ITERATED = [
    "class Own:\n    def __iter__(self): return self\n    def __next__(self): return Item()\nfor x in Own(): x.HERE",
    "class Own:\n    def __iter__(self): return self\n    def __next__(self): return Item()\nnext(Own()).HERE",
    "class Own:\n    def __getitem__(self, at): return Item()\nfor x in Own(): x.HERE",
    "class Own:\n    async def __anext__(self): return Item()\n    def __aiter__(self): return self\n"
    "async def f():\n    async for x in Own(): x.HERE",
]
PLAIN_ITERATED = [
    "class Own:\n    def __iter__(self): return self\n    def __next__(self): return size()\nfor x in Own(): x.HERE",
    "class Own:\n    def __getitem__(self, at): return size()\nfor x in Own(): x.HERE",
]
OVERRIDDEN = "class Base:\n    def told(self) -> str: return 'none'\n    def f(self): self.told().HERE\nclass Own(Base):\n    def told(self): return {}\n"
MADE = [
    "stack.enter_context(items[0]).HERE",
    "with json.loads(text, object_hook=lambda read: Item()) as x: x.HERE",
    "for x in json.loads(text, object_hook=Item): x.HERE",
    "pickle.loads(text).HERE",
    "class Own:\n    made: object = field(default_factory=lambda: Item())\nOwn().made.HERE",
    "class Own:\n    via = property(item)\nOwn().via.HERE",
    "getattr(importlib.import_module(text), text)().HERE",
    OVERRIDDEN.format("Item()"),
]
PLAIN_MADE = [
    "stack.enter_context(sizes[0]).HERE",
    "for x in json.loads(text, object_hook=size): x.HERE",
    "json.loads(text).HERE",
    "class Own:\n    made: object = field(default_factory=lambda: 1)\nOwn().made.HERE",
    "class Own:\n    via = property(size)\nOwn().via.HERE",
    OVERRIDDEN.format("size()"),
]
PLAIN_HANDED = [
    "heapq.heappop(sizes).HERE",
    "partial(size, 1)().HERE",
    "take = sizes.pop\ntake().HERE",
    "def f(x: str | list[int]):\n    for y in x: y.HERE",
    "def f(x: str | int | None): x.HERE",
    "def f(name): getattr(sizes, name).HERE",
    "getattr(items[0], 'size').HERE",
]
CLASSES = [
    "kinds = {'item': Item, 'shop': Shop}\ndef f(name): kinds[name].HERE",
    "def f(big):\n    kind = Item if big else Shop\n    kind.HERE",
    "def f(thing):\n    kind = type(thing)\n    kind.HERE",
    "def f(thing):\n    kind = thing.__class__\n    kind.HERE",
    "Made = type('Made', (Item,), {})\nMade.HERE",
    "for kind in (Item, Shop): kind.HERE",
]
PLAIN_CLASSES = [
    "def f(thing):\n    kind = type(thing).__name__\n    kind.HERE",
    "kinds = (Item, Shop)\nlen(kinds).HERE",
]
COMMAND = """
from django.core.management.base import BaseCommand
class Verbose(BaseCommand): ...
class Command(Verbose):
    def handle(self, *args, **options):
        limit = options["limit"]
        {}
    def run(self, **options):
        {}
"""
MIXINS = "\n".join(f"class Mixin{at}: ..." for at in range(40))
STORES = f"""
class Base: ...
{MIXINS}
class Store({", ".join(f"Mixin{at}" for at in range(40))}, Base):
    def find(self) -> Item: ...
    def count(self) -> int: ...
def make() -> Base: ...
def store() -> Store:
    return make()
class Home:
    store: Store
    widest: Base
    def __init__(self):
        self.store = make()
        self.widest = Store()
home: Home
"""
NARROWED = [
    STORES + "home.store.find().HERE",
    STORES + "home.widest.find().HERE",
    STORES + "kept: Store = make()\nkept.find().HERE",
    STORES + "store().find().HERE",
]
PLAIN_NARROWED = [STORES + "home.store.count().HERE", STORES + "store().count().HERE"]


@pytest.mark.parametrize(
    "text",
    [
        *DECORATED,
        *NESTED,
        *GENERIC,
        *MATCHED,
        *HANDED,
        *CLASSES,
        *NARROWED,
        *ITERATED,
        *MADE,
        COMMAND.format("", "options['it'].HERE"),
        "row.HERE",
    ],
)
def test_an_object_is_told_wherever_it_comes_from(text: str) -> None:
    assert is_object(text)


@pytest.mark.parametrize(
    "text",
    [
        *PLAIN_DECORATED,
        *PLAIN_NESTED,
        *PLAIN_GENERIC,
        *PLAIN_MATCHED,
        *PLAIN_HANDED,
        *PLAIN_ITERATED,
        *PLAIN_MADE,
        *PLAIN_CLASSES,
        *PLAIN_NARROWED,
        COMMAND.format("limit.HERE", "pass"),
        COMMAND.format("options.get('limit').HERE", "pass"),
        "def f(x: Sizes): x.HERE",
    ],
)
def test_what_is_as_plain_as_its_text_is_no_object(text: str) -> None:
    assert not is_object(text)


@pytest.mark.parametrize("made", ["create_engine('').url", "make_url('')", "URL.create('')"])
def test_the_url_of_a_database_is_an_object_as_its_text_leaves_out_the_password(made: str) -> None:
    head = "from sqlalchemy import create_engine\nfrom sqlalchemy.engine import URL, make_url\n"
    _, value = before_mark({"main.py": f"{head}url = {made}\nurl.HERE"})
    assert isinstance(value, Typed) or (isinstance(value, External) and is_known_object(value.dotted))


@pytest.mark.parametrize(
    "declared",
    ["pydantic.EmailStr", "pydantic.PositiveInt | None", "list[pydantic.UUID4]", "ipaddress.IPv4Address"],
)
def test_the_types_of_libraries_for_texts_and_numbers_are_as_plain_as_these(declared: str) -> None:
    assert not is_object(f"import ipaddress, pydantic\ndef f(x: {declared}): x.HERE")


@pytest.mark.parametrize("declared", ["pydantic.SecretStr", "pydantic.ImportString", "elsewhere.Address"])
def test_other_types_of_libraries_are_objects(declared: str) -> None:
    assert is_object(f"import elsewhere, pydantic\ndef f(x: {declared}): x.HERE")
