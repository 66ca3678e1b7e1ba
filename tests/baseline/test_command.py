"""`baseline create`, `update` and `show`: what they write, and what they leave alone."""

import json
import os

import pytest

from baseline.project import FILE, Project


def entries(project: Project) -> dict[str, list[str]]:
    """The rules of each file's entries, with their counts."""
    files = json.loads(project.text())["files"]
    return {
        path: [f"{key.split()[0]} {count}" for key, count in sorted(held.items(), key=lambda item: item[0].split()[0])]
        for path, held in files.items()
    }


def test_create(project: Project) -> None:
    project.old("b.py", "one", "one")
    project.old("a.py", "two")
    assert project.baseline("create") == "5 known problems are in the baseline.\n"
    lines = project.text().splitlines()
    assert lines[:4] == ["{", '"version": 1,', '"files": {', '"a.py": {']
    assert project.text().endswith("}\n}\n}\n")
    assert entries(project) == {
        "a.py": ["unmigrated-call 1", "unmigrated-import 1"],
        "b.py": ["unmigrated-call 2", "unmigrated-import 1"],
    }


def test_create_replaces_nothing_unless_it_is_told_to(project: Project) -> None:
    project.old("a.py", "one")
    project.baseline("create")
    before = project.text()
    project.old("a.py", "one", "two")
    assert project.baseline("create", code=2) == (
        "error: .migrate-logs-baseline.json: exists already\n"
        "help: migrate-logs baseline update takes out what is gone; create --force notes new problems as known\n"
    )
    assert project.text() == before
    assert project.baseline("create", "--force") == "3 known problems are in the baseline.\n"
    project.lint()


def test_create_in_one_file_keeps_the_others(project: Project) -> None:
    project.old("a.py", "one")
    project.old("b.py", "one")
    project.baseline("create")
    project.old("a.py", "two", "three")
    project.put("b.py", "")
    project.baseline("create", "--force", "a.py")
    assert entries(project) == {
        "a.py": ["unmigrated-call 1", "unmigrated-call 1", "unmigrated-import 1"],
        "b.py": ["unmigrated-call 1", "unmigrated-import 1"],
    }
    project.baseline("create", "--force")
    assert list(entries(project)) == ["a.py"]


def test_nothing_to_note_is_no_file(project: Project) -> None:
    project.put("a.py", "")
    assert project.baseline("create") == "Nothing to note.\n"
    assert not (project.root / FILE).exists()


def test_update_takes_out_and_never_adds(project: Project) -> None:
    project.old("a.py", "one", "two")
    project.old("b.py", "three")
    project.baseline("create")
    project.old("a.py", "one", "new")
    project.put("b.py", "")
    assert project.baseline("update") == (
        "3 known problems are gone. 2 known problems are left. 1 finding is not in the baseline: see `migrate-logs lint`.\n"
    )
    assert entries(project) == {"a.py": ["unmigrated-call 1", "unmigrated-import 1"], "b.py": []}
    assert project.new("--frozen-baseline") == [("a.py", 4, "unmigrated-call")]


def test_update_counts_down(project: Project) -> None:
    project.old("a.py", "one", "one", "one")
    project.baseline("create")
    project.old("a.py", "one")
    project.baseline("update")
    assert entries(project) == {"a.py": ["unmigrated-call 1", "unmigrated-import 1"]}


def test_a_second_update_writes_nothing(project: Project) -> None:
    project.old("a.py", "one", "two")
    project.baseline("create")
    project.old("a.py", "one")
    project.baseline("update")
    os.utime(project.root / FILE, (1, 1))
    assert project.baseline("update") == "0 known problems are gone. 2 known problems are left.\n"
    assert (project.root / FILE).stat().st_mtime == 1


def test_update_of_one_file_keeps_the_others(project: Project) -> None:
    project.old("a.py", "one")
    project.old("app/b.py", "one")
    project.old("app/c.py", "one")
    project.baseline("create")
    for path in ("a.py", "app/b.py"):
        project.put(path, "")
    (project.root / "app/c.py").unlink()
    project.baseline("update", "a.py")
    kept = ["unmigrated-call 1", "unmigrated-import 1"]
    assert entries(project) == {"a.py": [], "app/b.py": kept, "app/c.py": kept}
    project.baseline("update", "app")
    assert entries(project) == {"a.py": [], "app/b.py": [], "app/c.py": []}


def test_a_named_file_that_cannot_be_read_changes_nothing(project: Project) -> None:
    project.old("a.py", "one")
    project.baseline("create")
    before = project.text()
    project.put("a.py", b"logger = '\xff'\n")
    assert "a.py:1:1: unreadable" in project.baseline("update", "a.py", code=2)
    project.baseline("update")
    assert project.text() == before


def test_a_read_only_baseline_stays(project: Project) -> None:
    project.old("a.py", "one")
    project.baseline("create")
    (project.root / FILE).chmod(0o444)
    project.put("a.py", "")
    assert project.baseline("update", code=2) == f"error: {FILE}: is read-only\n"


def test_show(project: Project) -> None:
    project.old("a.py", "one", "two")
    project.old("app/b.py", "one")
    project.baseline("create")
    project.put("a.py", "")
    assert project.baseline("show") == "3  unmigrated-call\n2  unmigrated-import\n5 known problems in 2 files.\n"
    assert project.baseline("show", "-v", "app") == (
        "app/b.py: 1 unmigrated-call, 1 unmigrated-import\n"
        "1  unmigrated-call\n1  unmigrated-import\n2 known problems in 1 file.\n"
    )
    project.baseline("update")
    assert project.baseline("show").endswith("2 known problems in 1 file.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["update"], "error: .migrate-logs-baseline.json: no such file\nhelp: migrate-logs baseline create makes it\n"),
        (["show"], "error: .migrate-logs-baseline.json: no such file\nhelp: migrate-logs baseline create makes it\n"),
        (["show", "b.py"], "error: b.py: no such file or folder\n"),
        (["create", "-"], "error: the baseline is about files, not about standard input\n"),
        (["update", "--force"], "error: --force and update do not go together\n"),
        (["create", "--select", "none"], 'error: --select unknown rule "none"'),
    ],
)
def test_usage(project: Project, arguments: list[str], said: str) -> None:
    project.old("a.py", "one")
    assert project.baseline(*arguments, code=2).startswith(said)


def test_an_unknown_action(project: Project) -> None:
    assert "'remove' is not one of 'create', 'update', 'show'" in " ".join(
        project.baseline("remove", code=2).replace("│", " ").split()
    )
