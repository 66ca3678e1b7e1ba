"""The formats for programs that collect findings, and the badges."""

import json
import re
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from cli.sandbox import Sandbox

from migrate_logs.report import formats
from migrate_logs.report.count import Count, Item, ModuleCount
from migrate_logs.report.findings import findings
from migrate_logs.report.kinds import Kind
from migrate_logs.report.views import Report
from report.test_formats import hostile
from report.trees import PROJECT, made, module, put
from report.trees import report as counted


@pytest.fixture
def report(sandbox: Sandbox) -> Report:
    return counted(sandbox.root, put(sandbox, PROJECT))


def call(line: int, source: str = "logger.log(level, 'a')") -> Item:
    return Item("a.py", line, 5, "logging", "dynamic-level", "seen", source)


def test_findings_are_one_a_call_and_one_for_the_automatic_ones_of_a_file(report: Report) -> None:
    assert [(each.name, each.path, each.line) for each in findings(report)] == [
        ("automatic", "src/app/agents/create.py", 3),
        ("unreadable", "src/app/broken.py", 1),
        ("automatic", "src/app/mixed.py", 10),
        ("dynamic-level", "src/app/mixed.py", 11),
        ("suppressed", "src/app/mixed.py", 12),
    ]


def test_a_fingerprint_does_not_move_with_its_line() -> None:
    def prints(*items: Item) -> list[str]:
        return [each.fingerprint for each in findings(made(ModuleCount("a.py", Kind.APPLICATION, items=items)))]

    assert prints(call(3), call(9)) == prints(call(13), call(19, "logger.log(level,  'a')"))
    assert len({*prints(call(3), call(9), call(12, "other()"))}) == 3


def test_github(report: Report) -> None:
    lines = formats.renderer("github")(report).splitlines()
    assert lines[0].startswith("::notice title=migrate-logs::20.0 %25 of 10 calls migrated: 2 on Logfire")
    assert lines[1].startswith("::warning title=migrate-logs (unreadable),file=src/app/broken.py,line=1,col=1::")
    assert lines[2].startswith("::warning title=migrate-logs (dynamic-level),file=src/app/mixed.py,line=11,col=5::")
    assert lines[3] == (
        "::notice title=migrate-logs (automatic),file=src/app/agents/create.py,line=3,col=1::"
        "2 calls can go to Logfire now (unless a name is unsure): migrate-logs migrate src/app/agents/create.py --write"
    )
    assert len(lines) == 5


def test_what_may_wait_for_a_name_is_not_promised(report: Report) -> None:
    named, any_name = replace(report, named=True), replace(report, min_confidence=0.0)
    for name in ("github", "gitlab", "junit", "sarif", "html", "text", "markdown"):
        assert "(unless a name is unsure)" in formats.renderer(name)(report), name
        assert "(unless a name is unsure)" not in formats.renderer(name)(named), name
        assert "(unless a name is unsure)" not in formats.renderer(name)(any_name), name
    first, _ = formats.renderer("github")(report).split("\n", 1)
    assert "Event names were not looked at" in first
    assert "Event names were not looked at" not in formats.renderer("github")(named)
    for name in ("github", "html", "text", "markdown"):
        assert "names were not looked at" not in formats.renderer(name)(any_name), name
        assert "name is unsure count" not in formats.renderer(name)(replace(any_name, named=True)), name


def test_github_is_given_no_more_than_it_shows() -> None:
    files = tuple(module(f"m{number:02}.py", automatic=1) for number in range(30))
    hard = ModuleCount("a.py", Kind.APPLICATION, Count(person=30), items=tuple(call(line) for line in range(1, 31)))
    lines = formats.renderer("github")(Report("app", (hard, *files))).splitlines()
    assert sum(line.startswith("::warning") for line in lines) == 10
    assert sum(line.startswith("::notice") for line in lines) == 10
    assert "41 annotations more" in lines[0]


def test_hostile_text_makes_no_command_of_its_own() -> None:
    lines = formats.renderer("github")(hostile()).splitlines()
    assert all(re.match(r"::(warning|notice) title=migrate-logs( \([a-z-]+\))?(,|::)", line) for line in lines)


def test_a_file_whose_name_is_no_text_is_told_as_people_read_it() -> None:
    odd = made(replace(module("caf\udce9.py", automatic=1), items=(replace(call(3), path="caf\udce9.py"),)))
    for name in ("github", "gitlab", "junit", "text", "markdown", "html"):
        said = formats.renderer(name)(odd)
        assert not re.search("udce9|\udce9", said), name
        assert "caf\\xe9.py" in said.replace("\\\\", "\\"), name
    assert '"uri": "caf%E9.py"' in formats.renderer("sarif")(odd)


def test_gitlab(report: Report) -> None:
    issues = json.loads(formats.renderer("gitlab")(report))
    assert [(each["check_name"], each["severity"]) for each in issues] == [
        ("migrate-logs/automatic", "info"),
        ("migrate-logs/unreadable", "minor"),
        ("migrate-logs/automatic", "info"),
        ("migrate-logs/dynamic-level", "minor"),
    ]
    assert issues[3]["location"] == {"path": "src/app/mixed.py", "lines": {"begin": 11}}
    assert len({each["fingerprint"] for each in issues}) == 4


def test_sarif(report: Report) -> None:
    content = json.loads(formats.renderer("sarif")(report))
    (run,) = content["runs"]
    rules: list[dict[str, Any]] = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["automatic", "dynamic-level", "suppressed", "unreadable"]
    assert all(rule["fullDescription"]["text"] and rule["help"]["text"] for rule in rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        assert place["region"]["startLine"] >= 1
        assert place["artifactLocation"]["uri"].startswith("src/app/")
    assert [result.get("suppressions") for result in run["results"]] == [None] * 4 + [[{"kind": "inSource"}]]


def test_sarif_spells_paths_as_addresses() -> None:
    content = json.loads(formats.renderer("sarif")(made(module("a b/ü%.py", automatic=1))))
    place = content["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b/%C3%BC%25.py"


def test_junit(report: Report) -> None:
    root = ElementTree.fromstring(formats.renderer("junit")(report))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("4", "2", "1")
    cases = {case.get("name"): [child.tag for child in case] for case in root.iter("testcase")}
    assert cases == {
        "src/app/agents/create.py": ["failure"],
        "src/app/agents/done.py": [],
        "src/app/broken.py": ["error"],
        "src/app/mixed.py": ["failure"],
    }
    failure = next(each for each in root.iter("failure") if each.get("type") == "mixed")
    assert failure.get("message") == "1 on Logfire, 1 automatic, 1 needs a person, 1 kept by a comment"
    assert "11: dynamic-level: " in (failure.text or "")


def test_hostile_text_is_well_formed_xml() -> None:
    for name in ("junit", "svg"):
        assert len(ElementTree.fromstring(formats.renderer(name)(hostile()))) > 0


@pytest.mark.parametrize(
    ("migrated", "left", "message", "color"),
    [
        (0, 0, "no logging", "lightgrey"),
        (0, 3, "0%", "red"),
        (1, 3, "25%", "orange"),
        (1, 1, "50%", "yellowgreen"),
        (999, 1, "99%", "green"),
        (7, 0, "100%", "brightgreen"),
    ],
)
def test_badges(migrated: int, left: int, message: str, color: str) -> None:
    report = made(module("a.py", migrated=migrated, automatic=left))
    assert json.loads(formats.renderer("shields")(report)) == {
        "schemaVersion": 1,
        "label": "logfire",
        "message": message,
        "color": color,
    }
    drawing = ElementTree.fromstring(formats.renderer("svg")(report))
    assert [each.text for each in drawing.iter("{http://www.w3.org/2000/svg}text")] == ["logfire", message]
    assert drawing.get("aria-label") == f"logfire: {message}"
