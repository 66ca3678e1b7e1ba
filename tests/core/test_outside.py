"""What other files put into the names, attributes and parameters of a file; asked for only with care."""

from pathlib import Path

import pytest

from core.building import linked, marked, project
from migrate_logs.bindings.importers import imported, importers
from migrate_logs.bindings.merging import hides
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.options import Options
from migrate_logs.project import migrate

HOME = """
class Item:
    def __init__(self, owner=None): self.owner = owner
    one = None
    two = ""
    def f(self): ({})
current = None
def g(given, *, text="", **more): ({})
"""
USER = "import home\nfrom home import Item, g\nclass Own: pass\n"


@pytest.mark.parametrize(
    ("asked", "user", "hidden"),
    [
        ("self.one", "Item().one = Own()", True),
        ("self.two", "it = Item()\nit.two, x = Own(), 1", True),
        ("self.one", "setattr(Item(), 'one', Own())", True),
        ("self.one", "class Sub(Item):\n    one = Own()", True),
        ("self.one", "class Sub(Item):\n    def f(self): self.one = Own()", True),
        ("self.owner", "Item(Own())", True),
        ("current", "home.current = Own()", True),
        ("given", "g(Own())", True),
        ("given", "home.g([Own()])", True),
        ("text", "g(1, text=Own())", True),
        ("given", "pool.submit(home.g, Own())", True),
        ("given()", "@g\ndef made(): return Own()", True),
        ("given()", "@home.g\nasync def made():\n    return [Own()]", True),
        ("given", "pool.submit(g, 1, Own())", False),
        ("given()", "@other.g\ndef made(): return Own()", False),
        ("self.one", "Item().one = 'text'", False),
        ("self.one", "Own().one = Own()", False),
        ("self.two", "Item().one = Own()", False),
        ("self.one", "class Other(Own):\n    one = Own()", False),
        ("current", "Item.current = Own()", False),
        ("given", "g(1, text=Own())", False),
        ("given", "other.g(Own())", False),
    ],
)
def test_what_importers_put_there(asked: str, user: str, hidden: bool) -> None:
    in_class = asked.startswith("self.")
    home = HOME.format(asked if in_class else 0, 0 if in_class else asked)
    assert _hides({"home.py": home, "user.py": USER + user + "\n"}, "home.py", asked) == hidden


def test_a_package_passes_it_on() -> None:
    files = {
        "app/__init__.py": "from app.home import g\n",
        "app/home.py": "def g(given): (given)\n",
        "main.py": "from app import g\nclass Own: pass\ng(Own())\n",
    }
    assert _hides(files, "app/home.py", "given")
    assert not _hides(files, "app/home.py", "given", careful=False)


def test_a_variable_of_the_context_is_set_by_another_file() -> None:
    context = "import contextvars\nuser = contextvars.ContextVar('user')\ndef show(): (user.get())\n"
    entry = "from context import user\nclass Own: pass\ndef enter(): user.set({})\n"
    assert _hides({"context.py": context, "entry.py": entry.format("Own()")}, "context.py", "user.get()")
    assert not _hides({"context.py": context, "entry.py": entry.format("'ann'")}, "context.py", "user.get()")


@pytest.mark.parametrize(
    "line",
    [
        b"from app import home",
        b"from app import (  # parts\n    other,\n    home,\n)",
        b"from . import other, home as place",
        b"from .home import g",
        b"  from app.home import g",
        b"import os, app.home as home",
    ],
)
def test_the_files_that_a_file_imports(line: bytes) -> None:
    layout = project({"app/__init__.py": "", "app/home.py": "", "app/user.py": "", "home.py": ""}).layout
    assert "app/home.py" in imported("app/user.py", b"import sys\n" + line + b"\n", layout)
    assert imported("app/user.py", b"said = 1; no = 'from app import home'\nreimport = app.home\n", layout) == set()


def test_tests_do_not_count() -> None:
    assert importers({"tests/test_a.py": {"a.py"}, "b.py": {"a.py"}}) == {"a.py": ["b.py"]}


OPEN = """
class Item:
    def __init__(self, **more): self.__dict__.update(more)
    def made(self): pass
    def f(self): ({})
def g(given): ({})
"""


@pytest.mark.parametrize(
    ("asked", "user", "hidden"),
    [
        ("self.one", "Item(one = Own())", True),
        ("self.one", "Item(someone=Own())", None),
        ("self.one", "Item(other=Own()).one", None),
        ("self.made()", "class Sub(Item):\n    def made(self): return Own()", True),
        ("self.made()", "class Sub(Item):\n    def f(self): return Own()", None),
        ("given", "g(Own())", True),
        ("given", "print(g.name)", None),
    ],
)
def test_a_file_that_can_put_nothing_there_is_not_opened(asked: str, user: str, hidden: bool | None) -> None:
    """None for a file whose text tells that it has nothing to say."""
    in_class = asked.startswith("self.")
    files = {"home.py": OPEN.format(asked if in_class else 0, 0 if in_class else asked), "user.py": USER + user + "\n"}
    resolver = linked(files)
    assert _hides(files, "home.py", asked, resolver=resolver) == bool(hidden)
    assert ("user.py" in resolver._imported) == (hidden is not None)


def _hides(
    files: dict[str, str], path: str, asked: str, careful: bool = True, resolver: Resolver | None = None
) -> bool:
    resolver = resolver or linked(files)
    module = resolver.module(path)
    assert module is not None
    node = marked(module, f"({asked})").named_children[0]
    if not careful:
        return hides(resolver.evaluate(module, node))
    with resolver.carefully():
        return hides(resolver.evaluate(module, node))


LIBRARY = """
import logging

class Silent:
    def info(self, *given): ...

class Engine:
    def __init__(self, log: logging.Logger):
        self.log = log

    def start(self):
        self.log.info("Engine started")

def stop(log: logging.Logger):
    log.info("Engine stopped")
"""


@pytest.mark.parametrize(
    ("user", "left"),
    [
        ("Engine(Silent())", ["__init__"]),
        ("stop(log=home.Silent())", ["stop"]),
        ("stop(logging.LoggerAdapter(logging.getLogger(), {}))", ["stop"]),
        ("Engine(logging.getLogger()), stop(logging.getLogger('b'))", []),
        ("other.Engine(Silent()), other.stop(Silent())", []),
    ],
)
def test_what_an_importer_passes_for_a_logger_may_be_none(user: str, left: list[str]) -> None:
    text = f"import logging, home, other\nfrom home import Engine, Silent, stop\n{user}\n"
    texts = {"home.py": LIBRARY.encode(), "user.py": text.encode()}
    result = migrate(Path(), ["home.py"], sorted(texts), Options(min_confidence=0), read=texts.__getitem__)
    refused = [each.detail for file in result.files for each in file.refusals if each.reason == "logger-ambiguous"]
    assert [each for each in ("__init__", "stop") if f"{each}(...)" in str(refused)] == left
