"""The names that a text reaches without importing them, also in files that load modules by name."""

import pytest

from migrate_logs.model import Span
from migrate_logs.removal.demands import of_members
from migrate_logs.removal.leftovers import Leftover
from migrate_logs.removal.mentions import of_globals, of_submodules

LISTED = {path: [Leftover("logger", Span(0, 9), True, (), (), False)] for path in ("app/first.py", "app/second.py")}
FIRST, SECOND = ("app/first.py", "logger"), ("app/second.py", "logger")


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("first.logger", {FIRST}),
        ("from app import first as f\nf.logger", {FIRST}),
        ("patch('app.first.logger.info')", {FIRST}),
        ("setattr(first, 'logger', 1)", {FIRST}),
        ("getattr(import_module('app.first'), 'logger')", {FIRST}),
        ("pkgutil.resolve_name('app.first:logger')", {FIRST}),
        ("part = import_module(f'app.{name}')\nhasattr(part, 'logger')", {FIRST, SECOND}),
        ("part = import_module(f'app.first_{name}')\nsetattr(part, 'level', 'logger')", set()),
        ("hasattr(sys.modules[__name__], 'logger')", set()),
        ("attrgetter('logger.name')(first)", {FIRST}),
        ("attrgetter('level', 'logger.name')(first)", {FIRST}),
        ("attrgetter('level')(first), 'logger.name'", set()),
        ("patch.multiple('app.first', level=1, logger=fake)", {FIRST}),
        ("AT = 'app.first'\npatch(f'{AT}.logger')", {FIRST}),
        ("AT = 'app.second'\npatch('%s.logger' % AT)", {SECOND}),
        ("AT = 'app.first'\npatch(AT + '.logger.info')", {FIRST}),
        ("patch(f'{AT}.logger')", {FIRST, SECOND}),
        ("AT = 'app.first'\nopen(f'{AT}.logger')", set()),
        ("import_module('app.first').logger", {FIRST}),
        ("sys.modules['app.second'].logger", {SECOND}),
        ("part = import_module('app.first')\npart.logger", {FIRST}),
        ("part = import_module(f'app.{name}')\npart.logger", {FIRST, SECOND}),
        ("import_module(name).logger", {FIRST, SECOND}),
        ("getattr(app, 'first').logger", {FIRST}),
        ("part = getattr(app, 'second', None)\npart.logger", {SECOND}),
        ("parts['first'].logger", {FIRST}),
        ("print('first')\napp().logger", set()),
        ("part = 'first'\npart.logger", set()),
        ("for part in map(import_module, names):\n    part.logger", {FIRST, SECOND}),
        ("parts = [import_module(n) for n in ('app.first',)]\nfor name, part in parts:\n    part.logger", {FIRST}),
        ("parts = [\n    import_module(n) for n in names\n]\nparts[0].logger", {FIRST, SECOND}),
        ("def load(n):\n    return import_module(n)\n\nload('app.second').logger", {SECOND}),
        ("def load(n):\n    got = import_module(n)\n    return got\n\none = load('app.second')\none.logger", {SECOND}),
        ("self.parts = {n: import_module(n)}\nfor part in self.parts.values():\n    part.logger", {FIRST, SECOND}),
        ("def load(n):\n    import_module(n)\n\ndef run(n):\n    return n\n\nrun(app).logger", set()),
        ("part = import_module(name)\npart.run()\napp.logger", set()),
        ("part = import_module('app.first')\napp.logger", set()),
        ("sys.modules['app.first']\nload().logger", set()),
        ("from app import first, second\nfor part in (first, second):\n    part.logger", {FIRST, SECOND}),
        ("from app import (\n    first,\n    second,\n)\nparts = [first]\nparts[0].logger", {FIRST}),
        ("import app.first as f\nfor part in [f]:\n    part.logger", {FIRST}),
        ("from app import first\npart = first if ready else None\npart.logger", {FIRST}),
        ("from app import first\nparts = {'one': first}\nfor part in parts.values():\n    part.logger", {FIRST}),
        ("from app import (\n    first,\n    second,\n)\npart.logger", set()),
        ("from app import first\nrun(first)\nself.logger", set()),
        ("from app import first\nrun(first.run)\npart.logger", set()),
        ("run(first)\npart.logger", set()),
        ("part.logger", set()),
        ("'logger'", set()),
        ("multiple(first, logger=fake)", set()),
        ("import_module(name)\nlogger = 1", set()),
    ],
)
def test_what_a_text_reaches(text: str, reached: set[tuple[str, str]]) -> None:
    assert of_globals(LISTED, [("main.py", text.encode())]) == reached


def test_a_file_does_not_reach_its_own_names_from_outside() -> None:
    assert of_globals(LISTED, [("app/first.py", b"import_module(name).logger")]) == {SECOND}


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("this = sys.modules[__name__]\nthis.logger", {FIRST}),
        ("this: ModuleType = _sys.modules.get(__name__)\nthis.logger", {FIRST}),
        ("me = import_module(\n    __name__\n)\nme.logger", {FIRST}),
        ("class A:\n    module = sys.modules[__name__]\n    def run(self):\n        self.module.logger", {FIRST}),
        ("if this := __import__(__name__):\n    this.logger", {FIRST}),
        ("sys.modules[__name__].logger", {FIRST}),
        ("home = sys.modules[type(self).__module__]\nhome.logger", {FIRST, SECOND}),
        ("import app.first\napp.first.logger", {FIRST}),
        ("from . import first as this\nthis.logger", {FIRST}),
        ("from . import second as first\nself.logger", set()),
        ("this = sys.modules[__name__]\napp.logger", set()),
        ("this = sys.modules[__name__]\nthis.other", set()),
        ("this = sys.modules[__name__]\nfirst.logger", set()),
    ],
)
def test_a_file_reaches_its_own_names_through_its_module(text: str, reached: set[tuple[str, str]]) -> None:
    assert of_globals(LISTED, [("app/first.py", text.encode())]) == reached


@pytest.mark.parametrize(
    ("text", "is_reached"),
    [
        ("pool._Pool__log.info('x')", True),
        ("getattr(self, '_Pool__log')", True),
        ("setattr(pool, f'_{Pool.__name__}__log', fake)", True),
        ("getattr(pool, '_%s__log' % name)", True),
        ("self.__log.info('x')", False),
        ("pool._Pool__logger", False),
    ],
)
def test_a_private_name_is_reached_as_its_class_mangles_it(text: str, is_reached: bool) -> None:
    listed = {"pool.py": [Leftover("__log", Span(0, 9), False, (), (), False, owner=("pool.py", 0))]}
    assert of_members(listed, [("b.py", text.encode())], {"b.py"}) == ({("", "__log")} if is_reached else set())


@pytest.mark.parametrize(
    ("text", "is_reached"),
    [
        ("attrgetter('log.name')(pool)", True),
        ("attrgetter('size', 'pool.log.name')(app)", True),
        ("attrgetter('logs.name')(pool)", False),
        ("'>>> Pool().log.name'", True),
        ("'... pool.log.name'", True),
        ("'pool.log.name'  # >>", False),
        ("match pool:\n    case Pool(size=3, log=found): ...", True),
        ("match pool:\n    case Pool(logs=found) if log == 1: ...", False),
        ("class Base(ABC):\n    @property\n    @abstractmethod\n    def log(self): ...", True),
        ("class Base(ABC):\n    @abc.abstractproperty\n    def log(self): ...", True),
        ("class Base(ABC):\n    @abstractmethod\n    def run(self): ...\n\n    def log(self): ...", False),
        ("@runtime_checkable\nclass Logs(Protocol):\n    size: int\n\n    log: Logger", True),
        ("class Logs(Protocol):\n    log: Logger", False),
        ("@runtime_checkable\nclass Sized(Protocol):\n    size: int\n\nclass Pool:\n    log: Logger", False),
        ("open('log.txt')", False),
    ],
)
def test_an_attribute_is_reached_by_a_path_in_a_string(text: str, is_reached: bool) -> None:
    listed = {"pool.py": [Leftover("log", Span(0, 9), False, (), (), False, owner=("pool.py", 0))]}
    assert of_members(listed, [("b.py", text.encode())], {"b.py"}) == ({("", "log")} if is_reached else set())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("import logging\nlogging.handlers.X", {"logging"}),
        ("import logging as lg\nlg . handlers.X", {"lg"}),
        ("from base import *\nx = [logging.handlers]", {"logging"}),
        ("def f():\n    import logging.handlers\n    logging.handlers.X", {"logging"}),
        ("import logging.handlers; logging.handlers.X", set()),
        ("def f():\n    yield from logging.handlers.X", {"logging"}),
        ("import logging.handlers", set()),
        ("import os, logging.handlers as h\nh.X", set()),
        ("x = 1;  from logging.handlers import X", set()),
        ("import logging\nself.handlers.X", set()),
        ("import logging\nlogging.handlers_of", set()),
    ],
)
def test_who_reaches_a_submodule(text: str, names: set[str]) -> None:
    submodule = ("logging", "handlers")
    listed = {"a.py": [Leftover("logging", Span(0, 9), True, (), (), False, loads=submodule)]}
    assert of_submodules(listed, [("b.py", text.encode())]) == {(submodule, "b.py", name) for name in names}
