"""Names that differ only in spelling, over all files of a run."""

from pathlib import Path

import pytest

from lint.checking import findings, project, seen

RULE = "event-near-duplicate"


def code(*names: str) -> str:
    return "import logfire\n" + "".join(f'logfire.info("{name}")\n' for name in names)


@pytest.mark.parametrize(
    ("usual", "rare"),
    [
        ("agent.created", "agents.created"),
        ("run.canceled", "run.cancelled"),
        ("agent.run_started", "agent_run.started"),
        ("agent.run_started", "agent.runs_started"),
        ("file.uploaded", "file.up_loaded"),
        ("cache.initialized", "cache.initialised"),
        ("query.analyzed", "query.analysed"),
        ("color.changed", "colour.changed"),
        ("center.moved", "centre.moved"),
        ("catalog.cleared", "catalogue.cleared"),
    ],
)
def test_two_spellings_of_one_event(usual: str, rare: str) -> None:
    (finding,) = findings(code(usual, rare, usual), RULE)
    assert finding.place.line == 3
    assert finding.message == f"`{rare}` is nearly `{usual}` (app/service.py:2:14); use one of them"


@pytest.mark.parametrize(
    "names",
    [
        ("agent.created", "agent.created"),
        ("agent.created", "agent.creating"),
        ("agent.started", "agent.starting"),
        ("status.changed", "statu.changed"),
        ("hour.changed", "hor.changed"),
        ("entry.stored", "entre.stored"),
        ("Agent created", "agent created"),  # not dotted: another rule's business
        ("Agent.runStarted", "agent.run_started"),  # nobody shall use the first
    ],
)
def test_different_events(names: tuple[str, ...]) -> None:
    assert seen(code(*names), RULE) == []


def test_of_equally_common_ones_the_second_of_the_alphabet_is_reported() -> None:
    assert seen(code("agents.created", "agent.created"), RULE) == [(RULE, 2, 14)]


def test_other_files_count(tmp_path: Path) -> None:
    files = {"a.py": code("agent.created"), "b.py": code("agents.created"), "c.py": code("agent.created")}
    found = project(tmp_path, files, RULE).verdict.findings
    assert [(str(each.place), each.message) for each in found] == [
        ("b.py:2:14", "`agents.created` is nearly `agent.created` (a.py:2:14); use one of them")
    ]


def test_it_can_be_silenced() -> None:
    text = code("agent.created", "agents.created").rstrip() + f"  # migrate-logs: ignore[{RULE}]\n"
    assert seen(text, RULE, "unused-suppression") == []
