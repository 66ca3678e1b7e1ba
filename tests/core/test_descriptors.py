"""What an attribute is that the body of a class has a descriptor for: the column of a table, an object with `__get__`."""

import pytest

from core.building import before_mark

HEAD = """
import peewee
from django.db import models
from django.db.models import CharField
from tortoise import fields
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

order: Order
special: Special
row: Row
entry: Entry
form: Form
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
]
OBJECTS = [
    "order.file",
    "form.name",
    "order.item",
    "order.held",
    "order.plain",
    "order.counted",
    "Order.held",
    "Order.name",
]


def is_object(text: str) -> bool:
    """What is told of an expression."""
    resolver, value = before_mark({"main.py": f"{HEAD}\n{text}.HERE"})
    return resolver.is_object(value)


@pytest.mark.parametrize("text", PLAIN)
def test_the_value_of_a_column_or_of_a_descriptor_of_texts_and_numbers_is_plain(text: str) -> None:
    assert not is_object(text)


@pytest.mark.parametrize("text", OBJECTS)
def test_a_descriptor_that_gives_an_object_and_one_that_is_asked_of_the_class_is_an_object(text: str) -> None:
    assert is_object(text)
