"""How much is asked where the parts of a program lead to each other; what grows faster than they do never ends."""

from tree_sitter import Node

from core.building import marked
from migrate_logs import libraries
from migrate_logs.bindings.layout import Layout
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
