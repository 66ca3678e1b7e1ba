"""A collection that begins empty and gets nothing but loggers gives loggers; one that may hold anything else does not.

The expression is the one in front of `.HERE`.
"""

import pytest

from core.building import before_mark, linked
from migrate_logs.bindings.values import Logger, Value
from migrate_logs.model import Library

STDLIB = "import logging\n"
GET = (
    STDLIB + "_known = {}\ndef get(name):\n    if name not in _known:\n        _known[name] = logging.getLogger(name)\n"
)
FILLED = "def fill(name):\n    _known[name] = logging.getLogger(name)\n"
FACTORY = STDLIB + (
    "class Factory:\n    def __init__(self):\n        self.known = {}\n"
    "    def made(self, name):\n        logger = logging.getLogger(name)\n        self.known[name] = logger\n        return logger\n"
    "    def get(self, name):\n        return self.known.get(name, self.made(name))\n"
)
USER = "class Core:\n    def __init__(self):\n        self.factory = Factory()\n        self.log = self.factory.get('core')\n"


def is_plain(value: Value) -> bool:
    """True for a logger of logging that may be used as it stands."""
    return isinstance(value, Logger) and value.library is Library.LOGGING and not value.trouble


@pytest.mark.parametrize(
    "text",
    [
        GET + "    return _known[name]\nget('a').HERE",
        GET + "    return _known.get(name)\nget('a').HERE",
        GET + "    _known[name].HERE",
        GET.replace("{}", "dict()") + "    return _known[name]\nlog = get('a')\nlog.HERE",
        STDLIB
        + "_known = {}\ndef get(name):\n    return _known.setdefault(name, logging.getLogger(name))\nget('a').HERE",
        STDLIB + "_known = {}\ndef get(name):\n    logger = _known.get(name)\n    if logger is None:\n"
        "        logger = logging.getLogger(name)\n        logger.setLevel(10)\n        _known[name] = logger\n"
        "    return logger\nget('a').HERE",
        FACTORY + "factory = Factory()\nfactory.get('a').HERE",
        FACTORY + USER + "    def f(self):\n        self.log.HERE",
        STDLIB
        + "class Known:\n    _all = {}\n    @classmethod\n    def get(cls, name):\n        if name not in cls._all:\n"
        "            cls._all[name] = logging.getLogger(name)\n        return cls._all[name]\nKnown.get('a').HERE",
        GET
        + "    return _known[name]\nnames = [each for each in _known]\nfor name in _known:\n    print(name)\nget('a').HERE",
        STDLIB + "loggers = []\nloggers.append(logging.getLogger('a'))\nfor each in loggers:\n    each.HERE",
    ],
)
def test_nothing_but_loggers(text: str) -> None:
    assert is_plain(before_mark({"main.py": text})[1])
    where, _, asked = text.rpartition("\n")
    if asked.startswith(("get", "factory", "Known")):
        files = {"known.py": where + "\n", "main.py": f"from known import *\n{asked}"}
        assert is_plain(before_mark(files)[1])


@pytest.mark.parametrize(
    "text",
    [
        STDLIB + "_known = {}\ndef get(name):\n    return _known[name]\nget('a').HERE",
        GET + "    _known['own'] = Own()\n    return _known[name]\nclass Own:\n    pass\nget('a').HERE",
        GET + "    _known['own'] = made_elsewhere()\n    return _known[name]\nget('a').HERE",
        GET + "    _known.update(others)\n    return _known[name]\nget('a').HERE",
        GET + "    return _known.get(name, made_elsewhere())\nget('a').HERE",
        GET + "    return _known[name]\nfill(_known)\nget('a').HERE",
        GET + "    return _known[name]\nother = _known\nother['own'] = made_elsewhere()\nget('a').HERE",
        GET + "    return _known[name]\ndef all_known():\n    return _known\nget('a').HERE",
        STDLIB + "_known = {}\nlogger = None\ndef get(name):\n    global logger\n    logger = logging.getLogger(name)\n"
        "    swap()\n    _known[name] = logger\n    return _known[name]\ndef swap():\n    global logger\n"
        "    logger = made_elsewhere()\nget('a').HERE",
        STDLIB + FILLED + "_known = {'own': made_elsewhere()}\n_known['a'].HERE",
        STDLIB + FILLED + "_known = made_elsewhere()\n_known['a'].HERE",
        "import other\n" + FILLED.replace("logging", "other") + "_known = {}\n_known['a'].HERE",
    ],
)
def test_what_may_be_anything_else(text: str) -> None:
    assert not is_plain(before_mark({"main.py": text})[1])


def test_what_another_file_puts_there_counts() -> None:
    files = {
        "main.py": GET.replace("_known", "known") + "    return known[name]\nget('a').HERE",
        "user.py": "import main\n",
    }
    other = {**files, "user.py": "import main\nmain.known['b'] = main\n"}
    assert is_plain(before_mark(files, resolver=linked(files))[1])
    assert not is_plain(before_mark(other, resolver=linked(other))[1])


def test_where_too_many_files_import_it_somebody_may_put_anything_there() -> None:
    files = {"app.py": GET + "    return _known[name]\nget('a').HERE"}
    many = {f"user{n}.py": "import app\n" for n in range(60)}
    other = {"user7.py": "import app\napp._known['a'] = object()\n"}
    assert not is_plain(before_mark({**files, **many, **other}, resolver=linked({**files, **many, **other}))[1])
