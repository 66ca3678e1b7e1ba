"""What a query of an object mapper gives may hold more than its text shows; what it counts does not."""

import pytest

from core.building import before_mark

HEAD = """
import numpy as np
from django.shortcuts import get_object_or_404
from sqlalchemy import func, select
from elsewhere import Guest, session, stays

"""

RECORDS = [
    "session.query(Guest).filter(Guest.age > 3).first().HERE",
    "session.query(Guest).get(5).HERE",
    "stays.filter(Guest.age > 3).order_by(Guest.age).first().HERE",
    "stays.filter_by(age=3).one().HERE",
    "for guest in session.query(Guest).all(): guest.HERE",
    "for guest in Guest.objects.filter(age=3): guest.HERE",
    "Guest.objects.get(pk=3).HERE",
    "guest, is_new = Guest.objects.get_or_create(pk=3)\nguest.HERE",
    "Guest.query.first_or_404().HERE",
    "get_object_or_404(Guest, pk=3).HERE",
    "session.get(Guest, 3).HERE",
    "found = session.execute(select(Guest).where(Guest.age > 3))\nfound.scalars().first().HERE",
    "stays.execute(1).scalar_one_or_none().HERE",
    "async def f(): (await session.scalar(select(Guest))).HERE",
    "for guest in session.scalars(select(Guest)): guest.HERE",
    "session.query(Guest).all().HERE",
]
PLAIN = [
    "session.query(Guest).first().name.HERE",
    "guest, is_new = Guest.objects.get_or_create(pk=3)\nis_new.HERE",
    "Guest.objects.filter(age=3).count().HERE",
    "session.query('select 1').HERE",
    "session.execute(select(func.count()).where(Guest.age > 3)).scalar_one().HERE",
    "session.scalar(select(func.max(Guest.age))).HERE",
    "session.get('token', 3).HERE",
    "stays.get(Guest, 3).HERE",
    "np.where(stays > 3).HERE",
    "stays.first().HERE",
    "stays.all().HERE",
    "stays.create(name='a').HERE",
]


def is_object(text: str) -> bool:
    """What is told of the expression in front of `.HERE`."""
    resolver, value = before_mark({"main.py": HEAD + text})
    return resolver.is_object(value)


@pytest.mark.parametrize("text", RECORDS)
def test_a_record_is_an_object(text: str) -> None:
    assert is_object(text)


@pytest.mark.parametrize("text", PLAIN)
def test_what_a_query_counts_and_what_is_no_query_is_no_object(text: str) -> None:
    assert not is_object(text)
