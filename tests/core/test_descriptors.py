"""What an attribute is that is another thing than what the body of a class has: of a column, of what has `__get__`, of enums."""

import pytest

from core.building import before_mark
from migrate_logs.bindings.values import Primitive

HEAD = """
import enum
import peewee
from django.db import models
from django.db.models import CharField
from tortoise import fields
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import JSON, Column, Integer, String, TypeDecorator
from sqlalchemy.orm import mapped_column, relationship
from typing import Generic, TypeVar, overload
import wtforms

T = TypeVar("T")

class Item:
    def __repr__(self): return "item"

class Kept(Generic[T]):
    @overload
    def __get__(self, owner: None, kind: type) -> "Kept[T]": ...
    @overload
    def __get__(self, owner: object, kind: type) -> T: ...
    def __get__(self, owner, kind): ...

class Counted:
    def __get__(self, owner, kind) -> int: ...

class Wrapped:
    def __get__(self, owner, kind) -> Item: ...

class Order(models.Model):
    name = models.CharField(max_length=9)
    code = CharField()
    file = models.FileField()
    total: Kept[int] = Kept()
    item: Kept[Item] = Kept()
    size = Counted()
    held = Wrapped()
    plain = Item()
    def __init__(self): self.counted = Counted()

class Special(Order): ...
class Row(peewee.Model):
    name = peewee.TextField()
class Entry:
    name = fields.TextField()
class Form(wtforms.Form):
    name = wtforms.StringField()

db = SQLAlchemy()
class Sealed(TypeDecorator): ...
class Table:
    id = Column(Integer, primary_key=True)
    label = Column("label_text", String(30))
    kind = mapped_column(String(3))
    data = Column(JSON)
    sealed = Column(Sealed)
    owner = relationship("Owner")
class Page(db.Model):
    id = db.Column(db.Integer)
    data = db.Column(db.JSON)
    parent = db.relationship("Page")

class Color(str, enum.Enum):
    RED = "red"
    BLUE = "blue"
class Count(enum.IntEnum):
    ONE = enum.auto()
class Stock(enum.Enum):
    FIRST = Item()
    LAST = Item()
class Rated(enum.Enum):
    GOOD = 1
    def __init__(self, rate): self._value_ = Item()
class Told(enum.Enum):
    GOOD = 1
    @property
    def value(self) -> Item: ...

color: Color
count: Count
stock: Stock
rated: Rated
told: Told
order: Order
special: Special
row: Row
entry: Entry
form: Form
table: Table
page: Page
"""
PLAIN = [
    "order.name",
    "order.code",
    "special.name",
    "row.name",
    "entry.name",
    "order.total",
    "special.total",
    "order.size",
    "table.id",
    "table.label",
    "table.kind",
    "page.id",
]
ENUMS = ["color.value", "color.name", "count.value", "stock.name", "[x.value for x in Color][0]"]
OBJECTS = [
    "order.file",
    "form.name",
    "order.item",
    "order.held",
    "order.plain",
    "order.counted",
    "Order.held",
    "Order.name",
    "table.data",
    "table.sealed",
    "table.owner",
    "Table.id",
    "page.data",
    "page.parent",
]


def is_object(text: str) -> bool:
    """What is told of an expression."""
    resolver, value = before_mark({"main.py": f"{HEAD}\n{text}.HERE"})
    return resolver.is_object(value)


@pytest.mark.parametrize("text", [*PLAIN, "told.name"])
def test_the_value_of_a_column_or_of_a_descriptor_of_texts_and_numbers_is_plain(text: str) -> None:
    assert not is_object(text)


@pytest.mark.parametrize("text", OBJECTS)
def test_a_descriptor_that_gives_an_object_and_one_that_is_asked_of_the_class_is_an_object(text: str) -> None:
    assert is_object(text)


@pytest.mark.parametrize("text", ENUMS)
def test_the_value_of_a_member_is_what_the_enum_gives_its_members(text: str) -> None:
    assert before_mark({"main.py": f"{HEAD}\n{text}.HERE"})[1] == Primitive()


@pytest.mark.parametrize("text", ["stock.value", "told.value"])
def test_the_value_of_a_member_is_an_object_where_the_enum_gives_its_members_objects(text: str) -> None:
    assert is_object(text)


def test_nobody_knows_the_values_of_members_that_their_enum_makes() -> None:
    assert before_mark({"main.py": f"{HEAD}\nrated.value.HERE"})[1] != Primitive()
