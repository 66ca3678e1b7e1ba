"""What the look at bytes must let through, lest a file be passed over that has something to say."""

import pytest

from migrate_logs.effects import facts
from migrate_logs.libraries import knowledge
from migrate_logs.model import Library
from migrate_logs.prefilter import _DEEDS, may_state_facts, worth_linting, worth_parsing

METHODS = sorted({method for known in knowledge() if known.library is not Library.LOGFIRE for method in known.methods})
PATCHES = {"object", "dict", "multiple"}  # of `patch`


@pytest.mark.parametrize("method", METHODS)
def test_a_call_of_any_level_method_is_looked_at(method: str) -> None:
    """Also where its logger comes from another module, and no library is named."""
    text = f"from app import out\nout . {method} (1)\n".encode()
    assert worth_parsing(text)
    assert worth_linting(text)


@pytest.mark.parametrize(
    "text",
    [
        "from voice import warn\nwarn('x')\n",
        "from voice import (\n    log_step,\n)\nlog_step('x')\n",
        "from voice import audit_log as told\ntold('x')\n",
        "from voice import *\nwarn('x')\n",
    ],
)
def test_a_method_that_is_imported_is_looked_at(text: str) -> None:
    assert worth_parsing(text.encode())
    assert worth_linting(text.encode())


@pytest.mark.parametrize("library", [known.library for known in knowledge()])
def test_the_name_of_any_library_is_looked_at(library: str) -> None:
    assert worth_parsing(f"import {library}\n".encode())


@pytest.mark.parametrize("name", sorted(facts._READERS))
def test_whatever_states_a_fact_is_looked_at(name: str) -> None:
    owner = "patch" if name in PATCHES else "log"
    assert may_state_facts(f"from app import {owner}\n{owner}.{name}(1)\n".encode())


@pytest.mark.parametrize(("common", "words"), _DEEDS.items())
def test_what_stands_behind_a_common_part_holds_it(common: bytes, words: tuple[bytes, ...]) -> None:
    for word in words:
        assert common in (word or common)
        assert may_state_facts(b"x " + (word or common))


@pytest.mark.parametrize(
    "line", ["with mock . patch (path):", "@patch.object(app, 'run')", "unpatch . multiple(app, run=1)"]
)
def test_a_patch_is_looked_at(line: str) -> None:
    assert may_state_facts(line.encode())


@pytest.mark.parametrize("line", ["conf.LEVEL = 40", "conf._LIMIT += 1", "Config.log_level=40", "a.b.LEVEL, x = 1, 2"])
def test_a_constant_that_is_set_from_outside_is_looked_at(line: str) -> None:
    assert may_state_facts(f"import conf\n{line}\n".encode())


@pytest.mark.parametrize(
    "line", ["    events = get_logger(kind=1)", "\tself.out: Any = structlog.getLogger()", "    x = log.bind(a=1)"]
)
def test_a_logger_that_a_class_may_have_in_place_of_another_is_looked_at(line: str) -> None:
    assert may_state_facts(f"class Shelf(Store):\n{line}\n".encode())


@pytest.mark.parametrize(
    "text",
    [
        b"self.level = 1\nself.LEVEL = 2\n",
        b"x = conf.LEVEL == 40\n",
        b"",
        b"x = math.log\n",
        b"login_form.show()\n",
        b"def info(): ...\n",
        b"print('warning')\n",
        b"from voice import *\nshow()\n",
        b"dispatch(patched)\ndispatcher.object = patches\n",
        b"from voice import login\nwarn('x')\n",
    ],
)
def test_what_says_nothing_of_logging_is_passed_over(text: bytes) -> None:
    assert not worth_parsing(text)
    assert not may_state_facts(text)


def test_a_logger_of_a_module_alone_states_no_fact() -> None:
    assert not may_state_facts(b"import structlog\nevents = structlog.get_logger(kind=1)\n")
