"""What an expression stands for: every kind of receiver that log calls have, and what only looks like one.

The expression is the one in front of `.HERE`.
"""

from collections.abc import Mapping

import pytest

from core.building import before_mark
from migrate_logs.bindings.values import (
    Caught,
    ClassRef,
    External,
    Instance,
    Logger,
    Method,
    Primitive,
    Typed,
    Unknown,
    Value,
)
from migrate_logs.model import Library

LOGGING, LOGURU, STRUCTLOG = Library.LOGGING, Library.LOGURU, Library.STRUCTLOG
STDLIB = "import logging\n"
PROPERTY = (
    STDLIB + "class class_property(property):\n    def __get__(self, it, owner=None):\n        return {}\n"
    "class A:\n    @class_property\n    def log(cls) -> logging.Logger:\n        return logging.getLogger('a')\n"
    "    def f(self):\n        self.log.HERE"
)


def value(files: Mapping[str, str] | str, loggers: Mapping[str, Library] | None = None) -> Value:
    """What the marked expression of the only file that has one stands for."""
    return before_mark({"main.py": files} if isinstance(files, str) else files, loggers)[1]


def library(answer: Value) -> Library | None:
    """The library of a logger that may be used as it stands; None for all else."""
    return answer.library if isinstance(answer, Logger) and not answer.trouble and not answer.chain else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # names of a module
        (STDLIB + "log = logging.getLogger()\nlog.HERE", LOGGING),
        (STDLIB + "log = logging.getLogger(__name__)\ndef f():\n    log.HERE", LOGGING),
        ("import logging as lg\nAUTH = lg.getLogger('auth')\nAUTH.HERE", LOGGING),
        ("from logging import getLogger as gl\nlog = gl()\nlog.HERE", LOGGING),
        ("from logging import root\nroot.HERE", LOGGING),
        (STDLIB + "log = logging.getLogger('a').getChild('b')\nlog.HERE", LOGGING),
        (STDLIB + "logging.getLogger('a').HERE", LOGGING),
        ("from loguru import logger\nlogger.HERE", LOGURU),
        ("from loguru import logger as log\nlog.HERE", LOGURU),
        ("import loguru\nloguru.logger.HERE", LOGURU),
        ("import structlog\nstructlog.get_logger().HERE", STRUCTLOG),
        ("from structlog.stdlib import get_logger\nlog = get_logger()\nlog.HERE", STRUCTLOG),
        # copies and choices
        (STDLIB + "a = logging.getLogger()\nb = a\nb.HERE", LOGGING),
        (STDLIB + "a, log = 1, logging.getLogger()\nlog.HERE", LOGGING),
        (STDLIB + "a = log = logging.getLogger()\nlog.HERE", LOGGING),
        (STDLIB + "log: logging.Logger = logging.getLogger()\nlog.HERE", LOGGING),
        (STDLIB + "log = None\nlog = logging.getLogger()\nlog.HERE", LOGGING),
        (STDLIB + "def f(given=None):\n    log = given or logging.getLogger()\n    log.HERE", None),
        (STDLIB + "def f(given: logging.Logger | None = None):\n    log = given or logging.getLogger()\n    log.HERE", LOGGING),
        (STDLIB + "log = logging.getLogger('a') if x else logging.getLogger('b')\nlog.HERE", LOGGING),
        (STDLIB + "if (log := logging.getLogger()):\n    log.HERE", LOGGING),
        (STDLIB + "def f():\n    log = logging.getLogger()\n    def g():\n        log.HERE", LOGGING),
        (STDLIB + "logs = {'a': logging.getLogger('a')}\nlogs['a'].HERE", LOGGING),
        (STDLIB + "for log in [logging.getLogger('a'), logging.getLogger('b')]:\n    log.HERE", LOGGING),
        # factories of the project
        (STDLIB + "def get():\n    return logging.getLogger('a')\nlog = get()\nlog.HERE", LOGGING),
        (STDLIB + "def get(name):\n    log = logging.getLogger(name)\n    return log\nget('a').HERE", LOGGING),
        (STDLIB + "from functools import lru_cache\n@lru_cache\ndef get():\n    return logging.getLogger()\nget().HERE", LOGGING),
        (STDLIB + "from x import wrap\n@wrap\ndef get():\n    return logging.getLogger()\nget().HERE", None),
        (STDLIB + "from x import make\ndef get() -> logging.Logger:\n    return make()\nget().HERE", LOGGING),
        # attributes
        (STDLIB + "class A:\n    log = logging.getLogger()\n    def f(self):\n        self.log.HERE", LOGGING),
        (STDLIB + "class A:\n    log = logging.getLogger()\n    @classmethod\n    def f(cls):\n        cls.log.HERE", LOGGING),
        (STDLIB + "class A:\n    log = logging.getLogger()\nA.log.HERE", LOGGING),
        (STDLIB + "class A:\n    log = logging.getLogger()\nA().log.HERE", LOGGING),
        (STDLIB + "class A:\n    def __init__(self):\n        self._log = logging.getLogger()\n    def f(self):\n        self._log.HERE", LOGGING),
        (STDLIB + "class A:\n    def __init__(this):\n        this.log = logging.getLogger()\n    def f(me):\n        me.log.HERE", LOGGING),
        (STDLIB + "class A:\n    def __init__(self):\n        self.log = logging.getLogger()\nclass B(A):\n    def f(self):\n        self.log.HERE", LOGGING),
        (STDLIB + "class A:\n    log: logging.Logger\n    def f(self):\n        self.log.HERE", LOGGING),
        (STDLIB + "class A:\n    def __init__(self, log: logging.Logger):\n        self.log = log\n    def f(self):\n        self.log.HERE", LOGGING),
        (STDLIB + "class A:\n    @property\n    def log(self):\n        return logging.getLogger('a')\n    def f(self):\n        self.log.HERE", LOGGING),
        (PROPERTY.format("super().__get__(owner)"), LOGGING),
        (PROPERTY.format("self.fget(owner)"), LOGGING),
        (STDLIB + "class classproperty(property): ...\nclass A:\n    @classproperty\n    def log(self):\n        return logging.getLogger('a')\n    def f(self):\n        self.log.HERE", LOGGING),
        (STDLIB + "from functools import cached_property\nclass A:\n    @cached_property\n    def log(self):\n        return logging.getLogger()\n    def f(self):\n        self.log.HERE", LOGGING),
        (STDLIB + "class C:\n    log = logging.getLogger()\nclass A:\n    def __init__(self):\n        self.c = C()\n    def f(self):\n        self.c.log.HERE", LOGGING),
        (STDLIB + "class A:\n    @staticmethod\n    def f(self):\n        self.log.HERE\n    log = logging.getLogger()", None),
        # parameters
        (STDLIB + "def f(log: logging.Logger):\n    log.HERE", LOGGING),
        (STDLIB + "def f(log: 'logging.Logger'):\n    log.HERE", LOGGING),
        (STDLIB + "from typing import Optional\ndef f(log: Optional[logging.Logger] = None):\n    log.HERE", LOGGING),
        ("from __future__ import annotations\nimport typing\nif typing.TYPE_CHECKING:\n    from loguru import Logger\ndef f(log: Logger):\n    log.HERE", LOGURU),
        ("import structlog\ndef f(log: structlog.stdlib.BoundLogger):\n    log.HERE", STRUCTLOG),
        (STDLIB + "log = logging.getLogger()\ndef f(log):\n    log.HERE", None),
        (STDLIB + "log = logging.getLogger()\ndef f(log: str):\n    log.HERE", None),
        (STDLIB + "log = logging.getLogger()\nlambda log: log.HERE", None),
        (STDLIB + "log = logging.getLogger()\nfor log in files:\n    log.HERE", None),
        (STDLIB + "from typing import cast\nlog = cast(logging.Logger, x)\nlog.HERE", LOGGING),
        (STDLIB + "from typing import cast\nlog = cast(object, logging.getLogger())\nlog.HERE", LOGGING),
        (STDLIB + "class Mine(logging.Logger): ...\nfrom typing import cast\nlog = cast(logging.Logger, Mine('x'))\nlog.HERE", None),
        # conditional imports
        ("try:\n    from loguru import logger\nexcept ImportError:\n    logger = None\nlogger.HERE", None),
        ("try:\n    import logging as log\nexcept ImportError:\n    import logging as log\nlog.getLogger().HERE", LOGGING),
        (STDLIB + "try:\n    from loguru import logger\nexcept ImportError:\n    logger = logging.getLogger()\nlogger.HERE", None),
    ],
)  # fmt: skip
def test_one_module(text: str, wanted: Library | None) -> None:
    assert library(value(text)) is wanted


@pytest.mark.parametrize(
    "text",
    [
        "import math\nmath.HERE",
        "import numpy as np\nnp.HERE",
        "login_form.HERE",
        "logger.HERE",
        "from flask_login import login\nlogin.HERE",
        "class Dialog:\n    def info(self): ...\ndialog = Dialog()\ndialog.HERE",
        "log = open('x')\nlog.HERE",
        "log = 'text'\nlog.HERE",
        "import logging\nlog = logging.getLogger()\nlog = open('x')\nlog.HERE",
        "class A:\n    def f(self):\n        self.logger.HERE",
        "import logging\nlogging.config.HERE",
        "import logging\nlogging.handlers.HERE",
        "import logging.handlers\nlog = logging.handlers.QueueHandler()\nlog.HERE",
        "from loguru import other\nother.HERE",
        "import x.logging\nx.logging.HERE",
    ],
)
def test_what_only_looks_like_a_logger(text: str) -> None:
    assert not isinstance(value(text), Logger)


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        ({"app/__init__.py": "", "app/log.py": "from loguru import logger", "main.py": "from app.log import logger\nlogger.HERE"}, LOGURU),
        ({"app/__init__.py": "from .log import logger", "app/log.py": "from loguru import logger", "main.py": "from app import logger\nlogger.HERE"}, LOGURU),
        ({"app/__init__.py": "from .log import logger as log", "app/log.py": "from loguru import logger", "main.py": "from app import log\nlog.HERE"}, LOGURU),
        ({"app/__init__.py": "from app import log", "app/log.py": "from loguru import logger", "main.py": "from app import log\nlog.logger.HERE"}, LOGURU),
        ({"app/__init__.py": "", "app/loguru/__init__.py": "from loguru import logger", "main.py": "from app.loguru import logger\nlogger.HERE"}, LOGURU),
        ({"app/__init__.py": "", "app/log.py": "from loguru import logger", "app/a.py": "from . import log\nlog.logger.HERE"}, LOGURU),
        ({"app/__init__.py": "", "app/log.py": "from loguru import logger", "main.py": "import app.log\napp.log.logger.HERE"}, LOGURU),
        ({"app/__init__.py": "", "app/log.py": "from loguru import logger", "main.py": "import app.log as al\nal.logger.HERE"}, LOGURU),
        ({"app/__init__.py": "from .log import *", "app/log.py": "from loguru import logger", "main.py": "from app import *\nlogger.HERE"}, LOGURU),
        ({"a.py": "from b import *", "b.py": "from loguru import logger as _logger", "main.py": "from a import *\n_logger.HERE"}, None),
        ({"log.py": STDLIB + "def get(n):\n    return logging.getLogger(n)", "main.py": "from log import get\nlogger = get(__name__)\nlogger.HERE"}, LOGGING),
        ({"base.py": STDLIB + "class Base:\n    def __init__(self):\n        self.log = logging.getLogger()", "mid.py": "from base import Base\nclass Mid(Base): ...", "main.py": "import mid\nclass A(mid.Mid):\n    def f(self):\n        self.log.HERE"}, LOGGING),
        ({"ctx.py": STDLIB + "class Ctx:\n    logger = logging.getLogger()\ncurrent = Ctx()", "main.py": "from ctx import current\ncurrent.logger.HERE"}, LOGGING),
        ({"ctx.py": STDLIB + "class Ctx:\n    logger = logging.getLogger()", "main.py": "from ctx import Ctx\ndef f(ctx: Ctx):\n    ctx.logger.HERE"}, LOGGING),
        ({"a.py": "from main import logger", "main.py": "from a import logger\nlogger.HERE"}, None),
        ({"src/app/log.py": "from loguru import logger", "src/app/__init__.py": "", "tests/t.py": "from app.log import logger\nlogger.HERE"}, LOGURU),
        ({"space/log.py": "from loguru import logger", "main.py": "from space import log\nlog.logger.HERE"}, LOGURU),
        ({"logging.py": "def getLogger(): ...", "main.py": STDLIB + "logging.getLogger().HERE"}, LOGGING),
        ({"structlog/__init__.py": "def get_logger(): ...", "main.py": "import structlog\nstructlog.get_logger().HERE"}, None),
    ],
)  # fmt: skip
def test_across_modules(files: dict[str, str], wanted: Library | None) -> None:
    assert library(value(files)) is wanted


@pytest.mark.parametrize(("last", "wanted"), [("from loguru import logger\n", LOGURU), ("", None)])
def test_many_modules_that_import_everything_from_each_other(last: str, wanted: Library | None) -> None:
    names = [f"m{number}" for number in range(12)]
    files = {f"{one}.py": "".join(f"from {other} import *\n" for other in names if other != one) for one in names}
    files["m11.py"] += last
    assert library(value({**files, "main.py": "from m0 import *\nlogger.HERE"})) is wanted


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("vendor.make_logger", "from vendor import make_logger\nlog = make_logger('x')\nlog.HERE"),
        ("vendor.log", "import vendor\nvendor.log.HERE"),
        ("main.logger", "import vendor\nlogger = vendor.make()\nlogger.HERE"),
        ("vendor.Base.logger", "from vendor import Base\nclass A(Base):\n    def f(self):\n        self.logger.HERE"),
        ("main.A.logger", "class A:\n    def f(self):\n        self.logger.HERE"),
    ],
)
def test_what_the_configuration_names(name: str, text: str) -> None:
    assert library(value(text)) is None
    assert library(value(text, {name: STRUCTLOG})) is STRUCTLOG


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("main.log", STDLIB + "log = logging.getLogger('shop')\nlog.HERE"),
        ("log.log", "from log import log\nlog.HERE"),
        (
            "main.A.log",
            STDLIB + "class A:\n    log = logging.getLogger('shop')\n    def f(self):\n        self.log.HERE",
        ),
        ("sanic.log.logger", "from sanic.log import logger\nlogger.HERE"),
    ],
)
def test_what_the_configuration_names_keeps_what_the_source_tells_of_it(name: str, text: str) -> None:
    shop = STDLIB + "log = logging.getLogger('shop')\n"
    packages = {"log.py": shop, "sanic/__init__.py": "", "sanic/log.py": shop + "logger = log\n"}
    answer = value({**packages, "main.py": text}, {name: LOGGING})
    assert isinstance(answer, Logger)
    assert answer.identity == "shop"


def test_a_logger_that_the_source_says_is_troubled_is_what_the_configuration_says() -> None:
    text = STDLIB + "log = logging.LoggerAdapter(logging.getLogger('shop'), {})\nlog.HERE"
    assert library(value(text, {"main.log": LOGGING})) is LOGGING


@pytest.mark.parametrize("given", ["Wrapped(super().__get__(owner))", "super().__get__(owner) if owner else it"])
def test_a_property_that_may_give_another_thing_tells_nothing(given: str) -> None:
    assert library(value(PROPERTY.format(given))) is None


@pytest.mark.parametrize(
    "text",
    [
        "from celery.utils.log import get_task_logger\nlog = get_task_logger(__name__)\nlog.HERE",
        "from flask import current_app\ncurrent_app.logger.HERE",
        "from flask import Flask\napp = Flask(__name__)\napp.logger.HERE",
    ],
)
def test_what_well_known_packages_call_a_logger(text: str) -> None:
    assert library(value(text)) is LOGGING


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        (STDLIB + "log = logging.LoggerAdapter(logging.getLogger(), {})\nlog.HERE", "custom-logger"),
        (STDLIB + "class Mine(logging.Logger): ...\nlog = Mine('x')\nlog.HERE", "custom-logger"),
        (STDLIB + "def f(log: logging.LoggerAdapter):\n    log.HERE", "custom-logger"),
        (STDLIB + "import structlog\nlog = logging.getLogger() if x else structlog.get_logger()\nlog.HERE", "logger-ambiguous"),
        (STDLIB + "log = logging.getLogger()\nif x:\n    log = open('x')\nlog.HERE", "logger-ambiguous"),
        (STDLIB + "log = logging.getLogger()\nif x:\n    log = None\nlog.HERE", "logger-ambiguous"),
        (STDLIB + "class A:\n    def __init__(self):\n        self.log = logging.getLogger()\n    def f(self):\n        self.log = self.log.getChild('x')\n        self.log.HERE", "logger-ambiguous"),
        ("import structlog\nclass A:\n    def __init__(self):\n        self.log = structlog.get_logger()\n    def f(self):\n        self.log = self.log.bind(a=1)\n        self.log.HERE", "bound-logger-stored"),
        (STDLIB + "def f(log: logging.Logger | None = None):\n    log.HERE\nf(logging.LoggerAdapter(logging.getLogger(), {}))", "logger-ambiguous"),
        (STDLIB + "class A:\n    @property\n    def log(self):\n        self.n += 1\n        return logging.getLogger()\n    def f(self):\n        self.log.HERE", "receiver-effects"),
    ],
)  # fmt: skip
def test_a_logger_that_has_to_be_left_alone_says_why(text: str, trouble: str) -> None:
    answer = value(text)
    assert isinstance(answer, Logger)
    assert answer.trouble == trouble


OVERLOADED = (
    STDLIB
    + "from typing import overload\n@overload\ndef get(name: str) -> logging.Logger: ...\n@overload\n"
    + "def get(name: None = ...) -> logging.RootLogger: ...\ndef get(name=None){}:\n    return {}\nget('a').HERE"
)


@pytest.mark.parametrize(
    ("declared", "given", "wanted"),
    [
        ("", "logging.getLogger(name)", LOGGING),
        (" -> logging.Logger | logging.RootLogger", "logging.getLogger(name)", LOGGING),
        ("", "open(name)", None),
    ],
)
def test_an_overloaded_factory_gives_what_its_body_gives(declared: str, given: str, wanted: Library | None) -> None:
    assert library(value(OVERLOADED.format(declared, given))) is wanted


EITHER = (
    STDLIB
    + "import structlog\ndef get():\n    if x:\n        return logging.getLogger()\n    return structlog.get_logger()\n"
)
MINE = STDLIB + "class Mine(logging.Logger): ...\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (EITHER + "log: logging.Logger = get()\nlog.HERE", LOGGING),
        (EITHER + "log: structlog.stdlib.BoundLogger = get()\nlog.HERE", STRUCTLOG),
        (EITHER.replace("get()", "get() -> logging.Logger") + "get().HERE", LOGGING),
        (EITHER + "def told() -> 'logging.Logger':\n    return get()\ntold().HERE", LOGGING),
        (STDLIB + "def f(given):\n    log: logging.Logger = given or logging.getLogger()\n    log.HERE", LOGGING),
    ],
)
def test_an_annotation_says_which_of_several_loggers_it_is(text: str, wanted: Library) -> None:
    answer = value(text)
    assert isinstance(answer, Logger)
    assert (answer.library, answer.trouble, answer.declared) == (wanted, "", True)


@pytest.mark.parametrize(
    "text",
    [
        EITHER + "import loguru\nlog: loguru.Logger = get()\nlog.HERE",
        STDLIB + "class A: ...\nlog: logging.Logger = A() or logging.getLogger()\nlog.HERE",
        STDLIB
        + "class A: ...\ndef f(given):\n    log: logging.Logger = given or logging.getLogger()\n    log.HERE\nf(A())",
    ],
)
def test_an_annotation_says_nothing_of_what_is_no_such_logger(text: str) -> None:
    answer = value(text)
    assert isinstance(answer, Logger)
    assert answer.trouble == "logger-ambiguous"


@pytest.mark.parametrize(
    "text",
    [
        MINE + "log: Mine = logging.getLogger()\nlog.HERE",
        MINE + "def get() -> 'Mine | None':\n    return logging.getLogger().getChild('x')\nget().HERE",
        STDLIB + "class Mine(logging.getLoggerClass()): ...\nlog: Mine = logging.getLogger()\nlog.HERE",
    ],
)
def test_an_annotation_with_a_class_of_the_project_counts(text: str) -> None:
    answer = value(text)
    assert isinstance(answer, Logger)
    assert answer.trouble == "custom-logger"
    assert answer.detail.startswith("Mine is a class of its own; ")


ADAPTER = "import logging\nclass Mine(logging.LoggerAdapter): ...\n"


@pytest.mark.parametrize(
    "text",
    [
        "from app.log import Mine\nMine(logging.getLogger(), {}).HERE",
        "from app.log import Mine\ndef run(log: Mine):\n    log.HERE",
        "from app import log\ndef run(given: 'log.Mine | None'):\n    given.HERE",
        "from app.log import get\nget().HERE",
        "from app.log import Mine\nclass Box:\n    log: Mine\n    def run(self):\n        self.log.HERE",
    ],
)
def test_a_class_of_the_project_is_told_with_the_setting_that_takes_it_for_a_plain_logger(text: str) -> None:
    files = {
        "app/__init__.py": "",
        "app/log.py": ADAPTER + "def get() -> Mine:\n    return Mine(logging.getLogger(), {})",
        "main.py": "import logging\n" + text,
    }
    answer = value(files)
    assert isinstance(answer, Logger)
    assert answer.trouble == "custom-logger"
    assert 'loggers = {"app.log.Mine" = "logging"}' in answer.detail
    assert library(value(files, {"app.log.Mine": LOGGING})) is LOGGING


def test_a_class_that_no_setting_can_name_is_told_without_one() -> None:
    answer = value(STDLIB + "def run():\n    class Mine(logging.Logger): ...\n    Mine('a').HERE")
    assert isinstance(answer, Logger)
    assert answer.detail == "Mine is a class of its own"


def test_an_annotation_that_allows_an_adapter_makes_none_of_a_plain_logger() -> None:
    answer = value(STDLIB + "log: logging.Logger | logging.LoggerAdapter = logging.getLogger()\nlog.HERE")
    assert isinstance(answer, Logger)
    assert answer.trouble == ""


@pytest.mark.parametrize(
    ("files", "setting"),
    [
        (
            {"app/__init__.py": "", "app/log.py": EITHER, "main.py": "from app.log import get\nget().HERE"},
            '{"app.log.get" = "logging"}',
        ),
        ({"app.py": EITHER + "log = get() if x else None\nlog.HERE"}, '{"app.get" = "logging"}'),
        (
            {"app.py": EITHER + "if x:\n    log = logging.getLogger()\nelse:\n    log = structlog.get_logger()\nlog.HERE"},
            '{"app.log" = "logging"}',
        ),
    ],
)  # fmt: skip
def test_one_of_two_libraries_is_told_with_the_setting_that_settles_it(files: dict[str, str], setting: str) -> None:
    answer = value(files)
    assert isinstance(answer, Logger)
    assert answer.detail == f'may be a logger of logging or structlog; loggers = {setting} (or "structlog") says which'
    name = setting.split('"')[1]
    settled = value(files, {name: STRUCTLOG})
    assert isinstance(settled, Logger)
    assert (settled.library, settled.trouble) == (STRUCTLOG, "")


def test_a_logger_of_one_s_own_that_is_passed_is_told_with_its_way() -> None:
    answer = value(MINE + "def f(log: logging.Logger):\n    log.HERE\nroot = Mine('x')\nf(root)")
    assert isinstance(answer, Logger)
    assert answer.detail == "f(...) is given root as log, which is no plain logger"


def test_what_was_bound_on_the_way_is_told() -> None:
    answer = value("from loguru import logger\nlog = logger.bind(a=1).opt(depth=1)\nlog.HERE")
    assert isinstance(answer, Logger)
    assert [link.method for link in answer.chain] == ["bind", "opt"]


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        (STDLIB + "logging.getLogger().HERE", ""),
        (STDLIB + "logging.getLogger('a.b').HERE", "a.b"),
        (STDLIB + "logging.getLogger(__name__).HERE", "main"),
        (STDLIB + "logging.getLogger(f'{__name__}.child').HERE", "main.child"),
        (STDLIB + "logging.getLogger(__name__ + '.child').HERE", "main.child"),
        (STDLIB + "logging.getLogger(__name__.split('.')[0]).HERE", "main"),
        (STDLIB + "logging.getLogger(name).HERE", "?"),
        (STDLIB + "logging.getLogger(f'{x}').HERE", "?"),
        (STDLIB + "logging.getLogger(f'shop.{x}').HERE", "?"),
        (STDLIB + "logging.getLogger('shop.' + x).HERE", "?"),
        (STDLIB + "def f(name):\n    name += '.x'\n    logging.getLogger(name).HERE", "?"),
        (STDLIB + "for name in ('b', 'a'):\n    logging.getLogger(name).HERE", "a|b"),
        (STDLIB + "NAMES = ['a', 'b']\nfor name in NAMES:\n    log = logging.getLogger(name)\n    log.HERE", "a|b"),
        (STDLIB + "for name in ('a', x):\n    logging.getLogger(name).HERE", "?"),
        (STDLIB + "for name in ('a', 'b'):\n    name = x\n    logging.getLogger(name).HERE", "?"),
        (STDLIB + "log = logging.getLogger('a') if x else logging.getLogger('b')\nlog.HERE", "a|b"),
        (STDLIB + "log = logging.getLogger('a') if x else logging.getLogger(y)\nlog.HERE", "?"),
    ],
)
def test_loggers_of_logging_have_an_identity(text: str, identity: str) -> None:
    answer = value(text)
    assert isinstance(answer, Logger)
    assert answer.identity == identity


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (STDLIB + "fn = logging.getLogger().info\nfn.HERE", Method),
        (STDLIB + "fn = logging.info\nfn.HERE", Method),
        ("from logging import warning\nwarning.HERE", Method),
        ("import os\nos.path.HERE", External),
        ("x = 'text'\nx.HERE", Primitive),
        ("from x import Client\nclient = Client()\nclient.HERE", Typed),
        ("class A: ...\na = A()\na.HERE", Instance),
        ("x = f()\nx.HERE", Unknown),
        ("x = y\ny = x\nx.HERE", Unknown),
        # what is handed on
        ("class A: ...\nA().copy().HERE", Instance),
        ("class A:\n    def copy(self): return 1\nA().copy().HERE", Primitive),
        ("import copy\nclass A: ...\na = copy.deepcopy(A())\na.HERE", Instance),
        (
            "import asyncio\nclass A: ...\nasync def f(): return A()\nt = asyncio.create_task(f())\nt.result().HERE",
            Instance,
        ),
        ("import asyncio\ndef f(t: asyncio.Task):\n    t.result().HERE", Unknown),
        ("class A: ...\ndef g():\n    yield A()\n    return\nfor a in g():\n    a.HERE", Instance),
        ("class A: ...\ndef f(): return 1, A()\none, a = f()\none.HERE", Primitive),
        ("class A: ...\ndef f(): return 1, A()\none, a = f()\na.HERE", Instance),
        ("class A: ...\npair: tuple[int, A] = f()\npair[0].HERE", Primitive),
        ("class A: ...\nclass B:\n    def __enter__(self): return A()\nwith B() as a:\n    a.HERE", Instance),
        # exceptions
        ("import sys\nkind, error, trace = sys.exc_info()\nerror.HERE", Caught),
        ("import sys\nsys.exc_info()[2].HERE", Unknown),
        ("import asyncio\ndef done(task: asyncio.Task):\n    error = task.exception()\n    error.HERE", Caught),
        ("def done(task):\n    error = task.exception()\n    error.HERE", Unknown),
        ("class A:\n    def exception(self): return 1\nA().exception().HERE", Primitive),
        ("class A:\n    def __exit__(self, kind, error, trace):\n        error.HERE", Caught),
        ("class A:\n    def __exit__(self, kind, error, trace):\n        kind.HERE", Unknown),
        ("def __exit__(self, kind, error, trace):\n    error.HERE", Unknown),
        ("try: ...\nexcept ValueError as error:\n    error.__cause__.HERE", Typed),
        ("class A: ...\na = A()\na.__class__.HERE", ClassRef),
        # collections that calls make
        ("class A: ...\ndict(a=A(), n=1)['a'].HERE", Unknown),
        ("class A: ...\ndict(a=A())['a'].HERE", Instance),
        ("class A: ...\ndict([('a', A())])['a'].HERE", Instance),
        ("class A: ...\ndict(zip(['a'], [A()]))['a'].HERE", Instance),
        ("class A: ...\ndict(**{'a': A()})['a'].HERE", Instance),
        ("class A: ...\n{**{'a': A()}}['a'].HERE", Instance),
        ("class A: ...\nfor k, a in {'a': A()}.items():\n    a.HERE", Instance),
        ("class A: ...\nfor k, a in {'a': A()}.items():\n    k.HERE", Primitive),
        ("class A: ...\nfor n, a in enumerate([A()]):\n    a.HERE", Instance),
        ("class A: ...\nfor n, a in enumerate([A()]):\n    n.HERE", Primitive),
        ("class A: ...\nlist(map(lambda a: a, [A()]))[0].HERE", Instance),
        ("class A: ...\nlist(map(lambda a: a.b, [A()]))[0].HERE", Unknown),
        ("class A: ...\nlist(map(A, 'ab'))[0].HERE", Instance),
        ("class A: ...\na = A()\n(lambda: a)().HERE", Instance),
        ("class A: ...\ngetattr(other, 'b', A()).HERE", Unknown),
        ("class A: ...\nclass B:\n    a = A()\ngetattr(B, 'a').HERE", Instance),
        ("from contextlib import nullcontext\nclass A: ...\nwith nullcontext(A()) as a:\n    a.HERE", Instance),
        ("class A: ...\na = A()\ntype(a).HERE", ClassRef),
    ],
)
def test_other_values(text: str, wanted: type) -> None:
    assert isinstance(value(text), wanted)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("def f(a):\n    a.HERE\nf(A())", True),
        ("def f(b, a=None):\n    a.HERE\nf(1, a=A())", True),
        ("def f(b, a):\n    b.HERE\nf(1, A())", False),
        ("def f(*, a):\n    a.HERE\nother.f(a=A())", False),
        ("def f(a):\n    a.HERE\nf(*A())", False),
        ("def f(a):\n    for b in a:\n        b.HERE\nf([A()])", True),
        ("def f(a):\n    a.name.HERE\nf(A())", False),
        (
            "class B:\n    def __init__(self, a):\n        self.a = a\n    def show(self):\n        self.a.HERE\nB(A())",
            True,
        ),
        ("class B:\n    @staticmethod\n    def f(a):\n        a.HERE\nB.f(A())", True),
        ("def f(a):\n    g(a)\ndef g(a):\n    a.HERE\n    f(a)\nf(A())", True),
        ("from enum import Enum\nclass E(Enum):\n    X = 1\ndef f(a):\n    a.HERE\nf(E('x'))", False),
        ("a = []\na.append(A())\na[0].HERE", True),
        ("a = {}\na['k'] = A()\nfor b in a.values():\n    b.HERE", True),
        ("def f():\n    a = []\n    a[0].HERE\ndef g():\n    a = []\n    a.append(A())", False),
        ("import queue\nq = queue.Queue()\nq.put(A())\nq.get().HERE", True),
        ("a = []\na.append(1)\na[0].HERE", False),
        # what no annotation tells of many parameters
        ("def f(**options):\n    options['a'].HERE", True),
        ("def f(**options):\n    for k, v in options.items():\n        v.HERE", True),
        ("def f(*many):\n    many[0].HERE", True),
        ("from typing import Any\ndef f(**options: Any):\n    options.get('a').HERE", True),
        # what is put into a collection of which something is known already, or nothing
        ("a = [1]\na[0] = A()\na[0].HERE", True),
        ("a = [1]\na += [A()]\na[0].HERE", True),
        ("a = {}\na.update(b=A())\na['b'].HERE", True),
        ("a = {}\na.update(b=1)\na['b'].HERE", False),
        ("def f(a):\n    a.append(A())\n    a[0].HERE", True),
        ("def f(a):\n    a['b'] = A()\n    a.HERE", True),
        ("def f(a):\n    a['b'] = A()\n    a['c'].HERE", False),
        # what shows all that something has
        ("vars(A())['b'].HERE", True),
        ("a = A()\na.__dict__['b'].HERE", True),
        # results that may be exceptions
        ("import asyncio\nfor a in asyncio.gather(f(), return_exceptions=True):\n    a.HERE", True),
    ],
)
def test_what_the_same_file_hands_over_may_hide_something(text: str, hidden: bool) -> None:
    found = value("class A: ...\n" + text)
    assert isinstance(found, Unknown)  # another file may hand over something else, so no logger is found through it
    assert found.may_hide == hidden


def test_what_another_package_makes_is_unknown_by_the_name_that_the_configuration_takes() -> None:
    files = "from house_log import log as logging\nlog = logging.getLogger(__name__)\nlog.HERE"
    assert value(files) == Unknown("the result of house_log.log.getLogger()")
    assert library(value(files, {"house_log.log.getLogger": LOGGING})) == LOGGING


LOG_MODULE = "from loguru import logger\n"


@pytest.mark.parametrize("home", ["worker/worker", "worker/src/worker", "libs/worker/worker"])
def test_a_package_in_a_folder_of_its_own_name_wins_over_the_folder(home: str) -> None:
    using = {"libs/crawl/main.py": "from worker.logs import logger\nlogger.HERE"}
    assert library(value({**using, f"{home}/__init__.py": "", f"{home}/logs.py": LOG_MODULE})) == LOGURU
    by_name = {"jobs/main.py": "from worker import logger\nlogger.HERE"}
    root = home.removeprefix("libs/")
    assert library(value({**by_name, f"{root}/__init__.py": LOG_MODULE})) == LOGURU


def test_a_folder_without_a_package_of_its_name_stays_what_it_is() -> None:
    using = {"jobs/main.py": "from worker.logs import logger\nlogger.HERE"}
    assert library(value({**using, "worker/logs.py": LOG_MODULE, "worker/worker/__init__.py": ""})) == LOGURU
    assert library(value({**using, "worker/other/__init__.py": "", "worker/other/logs.py": LOG_MODULE})) is None
