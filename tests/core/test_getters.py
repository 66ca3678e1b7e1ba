"""Whether a call that gets a logger may go with the log call: it does when nobody can miss what else it does."""

from collections.abc import Mapping

import pytest

from core.building import linked, marked, project
from migrate_logs.bindings.purity import is_droppable
from migrate_logs.bindings.resolve import Resolver
from migrate_logs.model import Library
from migrate_logs.source import field_of

KEPT = "import logging\n{0} = None\ndef get() -> logging.Logger:\n    global {0}\n    if {0} is None:\n        {0} = logging.getLogger('a')\n    return {0}\n"
TEAM = "import logging\nclass Team(logging.Logger):\n    @staticmethod\n    def name_of(cls):\n        return {}\n"
GETTER = (
    "import logging\nfrom team import Team\nclass Shop:\n    _log = None\n    @classmethod\n    def log(cls) -> Team:\n"
    "        if cls._log is None:\n            cls._log = logging.getLogger(Team.name_of(cls))\n        return cls._log\n"
    "    def open(self):\n        self.log().HERE\n"
)


def may_go(files: Mapping[str, str], resolver: Resolver) -> bool:
    """Whether what stands in front of `.HERE` may go."""
    (path,) = (path for path, text in files.items() if "HERE" in text)
    module = resolver.module(path)
    assert module is not None
    attribute = marked(module).parent
    assert attribute is not None
    return is_droppable(resolver, module, field_of(attribute, "object"))


@pytest.mark.parametrize(
    ("name", "other", "wanted"),
    [
        ("_kept", "import app\n", True),
        ("kept", "import app\nkept = 1\napp.kept_back = kept\n", True),
        ("kept", "import app\nprint(app.kept)\n", False),
        ("kept", "from app import (\n    get,\n    kept,\n)\n", False),
    ],
)
def test_a_name_that_a_logger_is_kept_in(name: str, other: str, wanted: bool) -> None:
    files = {"app.py": KEPT.format(name) + "get().HERE", "other.py": other}
    assert may_go(files, linked(files)) is wanted


def test_a_name_without_an_underscore_may_be_read_where_too_many_files_import_it() -> None:
    files = {"app.py": KEPT.format("kept") + "get().HERE", **{f"user{n}.py": "import app\n" for n in range(60)}}
    assert not may_go(files, linked(files))


@pytest.mark.parametrize(("given", "wanted"), [("f'{cls.__module__}.{cls.__name__}'", True), ("print(cls)", False)])
def test_a_class_that_is_configured_as_plain_is_still_asked_what_its_helpers_do(given: str, wanted: bool) -> None:
    files = {"team.py": TEAM.format(given), "main.py": GETTER}
    assert may_go(files, project(files, {"team.Team": Library.LOGGING})) is wanted


@pytest.mark.parametrize(
    ("decorator", "wanted"),
    [("@functools.lru_cache(maxsize=None)", True), ("@functools.cache", True), ("@retry", False), ("# none", True)],
)
def test_a_factory_that_keeps_what_it_gave(decorator: str, wanted: bool) -> None:
    get = f"import functools, logging\nfrom elsewhere import retry\n{decorator}\ndef get(name) -> logging.Logger:\n    return logging.getLogger(name)\n"
    files = {"app.py": get + "get('a').HERE"}
    assert may_go(files, project(files)) is wanted
    counting = {**files, "other.py": "from app import get\nprint(get.cache_info())\n"}
    assert may_go(counting, linked(counting)) is (wanted and "cache" not in decorator)
