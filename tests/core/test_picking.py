"""Objects that something gives by their name or key, and those that somebody waits for."""

import pytest

from core.test_handing import may_hide

HEAD = """
import asyncio, operator
from itertools import groupby
from operator import attrgetter, itemgetter, methodcaller
from concurrent.futures import Future

class Row:
    def __init__(self, owner, size):
        self.owner, self.size, self.best = owner, 3, Row(1, 1)
    def copied(self): return Row(1, 1)
    def measured(self): return 3

row, rows, named, sizes = Row(1, 2), [Row(1, 2)], {"first": Row(1, 2)}, {"first": 1}
best = attrgetter("best")
"""


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("best(row)", True),
        ("attrgetter('size')(row)", False),
        ("attrgetter('best.size')(row)", False),
        ("attrgetter('best.best')(row)", True),
        ("itemgetter('first')(named)", True),
        ("itemgetter('first')(sizes)", False),
        ("itemgetter('a', 'b')(named)[1]", True),
        ("operator.itemgetter(0)(rows)", True),
        ("methodcaller('copied')(row)", True),
        ("methodcaller('measured')(row)", False),
        ("next(map(best, rows))", True),
        ("next(map(attrgetter('size'), rows))", False),
        ("list(pool.map(best, rows))[0]", True),
        ("[owner for owner, group in groupby(rows, best)][0]", True),
        ("[size for size, group in groupby(rows, key=attrgetter('size'))][0]", False),
        ("operator.getitem(named, 'first')", True),
        ("named.__getitem__('first')", True),
        ("sizes.__getitem__('first')", False),
        ("row.__getattribute__('best')", True),
        ("object.__getattribute__(row, 'best')", True),
        ("object.__getattribute__(row, 'size')", False),
        ("row.copied.__call__()", True),
        ("getattr(row, 'copied')()", True),
        ("getattr(row, 'measured')()", False),
    ],
)
def test_a_part_that_is_got_by_its_name(given: str, wanted: bool) -> None:
    assert may_hide({"main.py": f"{HEAD}x = {given}\nx.HERE\n"}) is wanted


def test_a_getter_that_is_passed() -> None:
    show = "def show(get):\n    get(row).HERE\nshow({})\n"
    assert may_hide({"main.py": HEAD + "def show(get):\n    x = get(row)\n    x.HERE\nshow(best)\n"})
    assert not may_hide({"main.py": HEAD + show.format("len")})


@pytest.mark.parametrize(
    ("settled", "wanted"),
    [
        ("future.set_result(row)", True),
        ("loop.call_soon(future.set_result, row)", True),
        ("waiting.pop(1).set_result(row)", True),
        ("future.set_result(3)", False),
        ("future.set_result(None)", False),
        ("give(future)", True),
    ],
)
@pytest.mark.parametrize("made", ["loop.create_future()", "asyncio.Future()"])
@pytest.mark.parametrize("taken", ["await future", "future.result()", "await asyncio.wait_for(future, 3)"])
def test_what_a_future_comes_to(settled: str, wanted: bool, made: str, taken: str) -> None:
    main = f"async def main(loop, give, waiting):\n    future = {made}\n    {settled}\n    x = {taken}\n    x.HERE\n"
    assert may_hide({"main.py": HEAD + main}) is wanted


@pytest.mark.parametrize(
    ("sent", "wanted"),
    [("one.send(row)", True), ("one.send(3)", False), ("row.send(row)", False), ("other.asend(row)", True)],
)
@pytest.mark.parametrize("taken", ["yield", "(yield)", "yield 3"])
def test_what_a_generator_is_sent(sent: str, wanted: bool, taken: str) -> None:
    sink = f"def sink():\n    while True:\n        x = {taken}\n        x.HERE\none = sink()\n"
    assert may_hide({"main.py": f"{HEAD}{sink}def run(other):\n    {sent}\n"}) is wanted


def test_what_a_coroutine_waits_for() -> None:
    fetch = "@gen.coroutine\ndef fetch():\n    x = yield {}\n    x.HERE\n"
    assert may_hide({"main.py": HEAD + fetch.format("row")})
    assert not may_hide({"main.py": HEAD + fetch.format("3")})
