"""How much is asked where the parts of a program lead to each other; what grows faster than they do never ends."""

from tree_sitter import Node

from core.building import before_mark, marked
from migrate_logs import libraries
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.merging import hides
from migrate_logs.bindings.modules import Module
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.bindings.values import Value
from migrate_logs.source import field_of


class _Counting(Resolver):
    asked = 0

    def _evaluate(self, module: Module, node: Node) -> Value:
        self.asked += 1
        return super()._evaluate(module, node)


def _asked(text: str) -> int:
    """How many expressions are looked at to tell with care what stands in front of `.HERE`."""
    home = Layout(frozenset({"a.py"}), lambda path: text.encode())
    resolver = _Counting(home, libraries.knowledge(), {})
    module = resolver.module("a.py")
    assert module is not None
    attribute = marked(module).parent
    assert attribute is not None
    with resolver.carefully():
        resolver.evaluate(module, field_of(attribute, "object"))
    return resolver.asked


def _heirs(count: int) -> str:
    """A program in which every heir asks the method that all heirs override, at the end of the way that is followed."""
    heirs = [
        f"""
class Check{number}(Check):
    def check(self, order):
        found = super().check(order)
        return found or order
"""
        for number in range(count)
    ]
    return "".join(
        (
            "class Check:\n    def check(self, order): return None\n",
            *heirs,
            "def told(key): key.HERE\ndef passed(order): told(order)\ndef given(order): passed(order)\n",
            "def run(check: Check): given(check.check(None))\n",
        )
    )


def test_methods_that_override_each_other_are_asked_once_each() -> None:
    few, many = _asked(_heirs(3)), _asked(_heirs(9))
    assert many < 3 * few


def _choices(count: int) -> str:
    """A program that chooses among what it chose before, at the end of the way that is followed."""
    chosen = [f"    name{number + 1} = name{number} or name{number}.strip()\n" for number in range(count)]
    return "".join(
        (
            "def told(key): key.HERE\ndef passed(order): told(order)\ndef given(order): passed(order)\n",
            "def run(name0):\n",
            *chosen,
            f"    given(name{count})\n",
            "def start(order): run(order)\n",
        )
    )


def test_what_was_cut_short_is_found_once() -> None:
    few, many = _asked(_choices(3)), _asked(_choices(6))
    assert many < 3 * few


ROW = "class Row:\n    def __init__(self): self.token = 1\n"


def test_an_object_is_found_among_those_that_come_out_of_themselves() -> None:
    told = "class Rows:\n    def __iter__(self):\n        yield Row()\n        yield from self\n"
    resolver, value = before_mark({"a.py": f"{ROW}{told}for row in Rows(): row.HERE\n"})
    assert resolver.is_object(value)


def test_what_comes_out_of_nothing_but_itself_is_nobody_knows_what() -> None:
    told = "class Rows:\n    def __iter__(self):\n        yield from self\n"
    _, value = before_mark({"a.py": f"{told}for row in Rows(): row.HERE\n"})
    assert not hides(value)


def test_an_object_is_followed_through_four_functions() -> None:
    passed = "def third(c): fourth(c)\ndef second(b): third(b)\ndef first(a): second(a)\n"
    resolver, value = before_mark({"a.py": f"{ROW}def fourth(d): d.HERE\n{passed}first(Row())\n"})
    assert not resolver.is_object(value)  # four steps are taken only where it matters
    with resolver.carefully():
        _, value = before_mark({"a.py": f"{ROW}def fourth(d): d.HERE\n{passed}first(Row())\n"}, resolver=resolver)
    assert resolver.is_object(value)
