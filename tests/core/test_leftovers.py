"""Which imports and definitions may go: those that nobody needs but calls that were rewritten, and what goes as well."""

from dataclasses import replace

import pytest

from migrate_logs.model import Span
from migrate_logs.removal.leftovers import Leftover
from migrate_logs.removal.needs import Uses, unplaced
from migrate_logs.removal.settlement import settle

IMPORT, DEFINITION = Span(0, 14), Span(16, 40)
# import logging / logger = logging.getLogger() / one call at byte 50
LIBRARY = Leftover("logging", IMPORT, True, (), (DEFINITION,), False)
LOGGER = Leftover("logger", DEFINITION, True, (50,), (), False)
REWRITTEN = {"a.py": frozenset({50})}


def going(
    found: dict[str, list[Leftover]],
    rewritten: dict[str, frozenset[int]],
    *uses: Uses,
    mentioned: tuple[tuple[str, str], ...] = (),
    reaching: tuple[tuple[tuple[str, str], str, str], ...] = (),
) -> dict[str, list[str]]:
    """The names that go, by file."""
    left = settle(found, rewritten, uses, frozenset(mentioned), reaching=frozenset(reaching))
    return {path: sorted(each.name for each in listed) for path, listed in left.items()}


def test_a_logger_and_its_import_go_with_the_last_call() -> None:
    assert going({"a.py": [LIBRARY, LOGGER]}, REWRITTEN) == {"a.py": ["logger", "logging"]}


def test_a_call_that_is_refused_keeps_both() -> None:
    two = replace(LOGGER, calls=(50, 90))
    assert going({"a.py": [LIBRARY, two]}, REWRITTEN) == {}


def test_another_use_keeps_the_definition_and_with_it_the_import() -> None:
    assert going({"a.py": [LIBRARY, replace(LOGGER, held=True)]}, REWRITTEN) == {}


def test_another_use_of_the_library_keeps_the_import_alone() -> None:
    assert going({"a.py": [replace(LIBRARY, held=True), LOGGER]}, REWRITTEN) == {"a.py": ["logger"]}


def test_what_nobody_used_before_is_not_ours_to_take() -> None:
    unused = replace(LOGGER, calls=())
    assert going({"a.py": [LIBRARY, unused]}, {}) == {}


def test_what_stays_unused_keeps_what_it_needs() -> None:
    """An unused logger needs its library, an import that nobody uses the definition; both were there before."""
    unused = replace(LOGGER, calls=())
    assert going({"a.py": [replace(LIBRARY, calls=(50,)), unused]}, REWRITTEN) == {}
    theirs = Leftover("logger", Span(0, 20), True, (), (), False, ("a.py", "logger"))
    uses = Uses("b.py", (("a.py", "logger", Span(0, 20)),))
    assert going({"a.py": [LIBRARY, LOGGER], "b.py": [theirs]}, REWRITTEN, uses) == {}


def test_an_importer_keeps_a_name_and_an_unrelated_one_does_not() -> None:
    found = {"a.py": [LIBRARY, LOGGER]}
    assert going(found, REWRITTEN, Uses("b.py", (("a.py", "logger", Span(0, 9)),))) == {}
    assert going(found, REWRITTEN, Uses("b.py", (("a.py", "*", Span(0, 9)),))) == {}
    assert going(found, REWRITTEN, Uses("b.py", (("a.py", "other", Span(0, 9)),))) == {"a.py": ["logger", "logging"]}
    assert going(found, REWRITTEN, Uses("b.py", (("c.py", "logger", Span(0, 9)),))) == {"a.py": ["logger", "logging"]}


def test_an_importer_that_lets_go_frees_the_definition() -> None:
    theirs = Leftover("log", Span(0, 30), True, (60,), (), False, ("a.py", "logger"))
    unused = replace(LOGGER, calls=())
    uses = Uses("b.py", (("a.py", "logger", Span(0, 30)),))
    found = {"a.py": [LIBRARY, unused], "b.py": [theirs]}
    assert going(found, {"b.py": frozenset({60})}, uses) == {"a.py": ["logger", "logging"], "b.py": ["log"]}
    assert going(found, {"b.py": frozenset()}, uses) == {}


def test_a_chain_of_importers_lets_go_together_or_not_at_all() -> None:
    middle = Leftover("log", Span(0, 30), True, (), (), False, ("a.py", "logger"))
    last = Leftover("log", Span(0, 20), True, (60,), (), False, ("b.py", "log"))
    uses = (Uses("b.py", (("a.py", "logger", Span(0, 30)),)), Uses("c.py", (("b.py", "log", Span(0, 20)),)))
    found = {"a.py": [replace(LOGGER, calls=())], "b.py": [middle], "c.py": [last]}
    assert going(found, {"c.py": frozenset({60})}, *uses) == {"a.py": ["logger"], "b.py": ["log"], "c.py": ["log"]}
    assert going({**found, "c.py": [replace(last, held=True)]}, {"c.py": frozenset({60})}, *uses) == {}


def test_a_text_that_names_it_keeps_a_name() -> None:
    assert going({"a.py": [LIBRARY, LOGGER]}, REWRITTEN, mentioned=(("a.py", "logger"),)) == {}


def test_a_local_logger_is_nobody_elses() -> None:
    local = replace(LOGGER, is_global=False)
    uses = Uses("b.py", (("a.py", "logger", Span(0, 9)),))
    assert going({"a.py": [local]}, REWRITTEN, uses, mentioned=(("a.py", "logger"),)) == {"a.py": ["logger"]}


def test_an_import_of_a_submodule_stays_for_those_who_reach_it_through_the_package() -> None:
    submodule = ("logging", "handlers")
    loads = replace(LIBRARY, loads=submodule)
    theirs = Leftover("lg", IMPORT, True, (60,), (), False)
    found = {"a.py": [loads, LOGGER], "b.py": [theirs]}
    rewritten = {**REWRITTEN, "b.py": frozenset({60})}
    both = {"a.py": ["logger", "logging"], "b.py": ["lg"]}
    assert going(found, rewritten, reaching=((submodule, "b.py", "lg"),)) == both
    assert going(found, rewritten, reaching=((("logging", "config"), "b.py", "logging"),)) == both
    assert going(found, rewritten, reaching=((submodule, "b.py", "logging"),)) == {"a.py": ["logger"], "b.py": ["lg"]}
    kept = {"a.py": found["a.py"], "b.py": [replace(theirs, held=True)]}
    assert going(kept, rewritten, reaching=((submodule, "b.py", "lg"),)) == {"a.py": ["logger"]}


@pytest.mark.parametrize(
    ("dotted", "name", "goes"),
    [
        ("app.log", "logger", False),
        ("log", "logger", False),
        ("backend.app.log", "*", False),
        ("app.log", "other", True),
        ("other.log", "logger", True),
        ("pp.log", "logger", True),
    ],
)
def test_an_import_that_leads_nowhere_keeps_what_may_be_meant(dotted: str, name: str, goes: bool) -> None:
    found = {"backend/app/log.py": [LIBRARY, LOGGER]}
    uses = Uses("worker/main.py", ((unplaced(dotted), name, Span(0, 9)),))
    assert bool(going(found, {"backend/app/log.py": frozenset({50})}, uses)) is goes
