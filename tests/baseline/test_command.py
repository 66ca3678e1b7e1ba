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


def test_a_finished_project_has_an_empty_baseline_that_all_commands_take(project: Project) -> None:
    project.put("a.py", "")
    assert project.baseline("create") == "Nothing to note: the baseline is empty.\n"
    assert json.loads(project.text()) == {"version": 1, "files": {}}
    assert project.baseline("show") == "0 known problems in 0 files.\n"
    assert project.baseline("update") == "0 known problems are gone. 0 known problems are left.\n"
    assert project.lint("--frozen-baseline") == ""
    assert project.run("report", "--no-regress", "-q").returncode == 0
    project.old("a.py", "one")
    assert project.new() == [("a.py", 1, "unmigrated-import"), ("a.py", 3, "unmigrated-call")]
    assert project.run("report", "--no-regress", "-q").returncode == 1


def test_each_finished_service_has_one_too(project: Project) -> None:
    for name in ("api", "web"):
        project.put(f"{name}/pyproject.toml", "[tool.migrate-logs]\n")
        project.old(f"{name}/a.py", *(["one"] if name == "web" else []))
    project.put("api/a.py", "")
    project.put("top.py", "")
    project.baseline("create")
    assert [path.parent.name for path in sorted(project.root.rglob(FILE))] == ["api", "web"]


def spoil(project: Project, path: str) -> None:
    place = project.root / path
    place.write_bytes(place.read_bytes() + b"\xff\n")


@pytest.mark.parametrize("messages", [("one", "two"), ()], ids=["with entries", "with calls only"])
def test_a_file_that_cannot_be_read_any_more_does_not_pass(project: Project, messages: tuple[str, ...]) -> None:
    project.old("a.py", "three")
    project.old("b.py", *messages)
    project.baseline("create")
    if not messages:
        project.put("b.py", "")
        project.baseline("update")
        project.old("b.py", "unseen")
    spoil(project, "b.py")
    told = "b.py: cannot be read any more"
    for arguments in ((), ("--frozen-baseline",)):
        assert told in project.lint(*arguments, code=1)
    done = project.run("report", "--no-regress", "-q")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines()[1:] == [
        told,
        "the migration went backwards: 0 new calls not on Logfire, 1 file unreadable, against the baseline",
    ]
    assert project.run("lint", "--exit-zero").returncode == 0
    assert project.run("lint", "--no-baseline", "--select", "event-case").returncode == 0


def test_a_file_that_nobody_could_read_before_is_known(project: Project) -> None:
    project.old("a.py", "one")
    spoil(project, "a.py")
    project.baseline("create")
    assert entries(project) == {"a.py": ["unreadable 1"]}
    assert "cannot be read any more" not in project.lint("--frozen-baseline")
    assert project.run("report", "--no-regress", "-q").returncode == 0
    project.put("a.py", "")
    assert "a.py: unreadable: 1 too many in the baseline" in project.lint("--frozen-baseline", code=1)
    assert project.baseline("update") == "1 known problem is gone. 0 known problems are left.\n"
    project.lint("--frozen-baseline")


def test_shards_tell_what_cannot_be_read_any_more(project: Project) -> None:
    project.old("a.py", "one")
    project.old("b.py", "two")
    project.baseline("create")
    spoil(project, "b.py")
    for part in ("1", "2"):
        project.run("report", "--shard", f"{part}/2", "--format", "json", "-o", f"{part}.json")
    done = project.run("report", "--merge", "1.json", "2.json", "--no-regress", "-q")
    assert (done.returncode, b"b.py: cannot be read any more\n" in done.stderr) == (1, True)


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


def test_update_follows_a_renamed_file(project: Project) -> None:
    project.old("a.py", "one", "two")
    project.baseline("create")
    (project.root / "a.py").unlink()
    project.old("b.py", "two", "three")
    assert project.baseline("update") == (
        "1 known problem is gone. 2 known problems are left. 1 finding is not in the baseline: see `migrate-logs lint`.\n"
    )
    assert entries(project) == {"a.py": [], "b.py": ["unmigrated-call 1", "unmigrated-import 1"]}
    assert project.new("--frozen-baseline") == [("b.py", 4, "unmigrated-call")]


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


def test_a_full_disk_leaves_no_empty_baseline(project: Project) -> None:
    """It would stop every later run, as no JSON."""
    project.old("a.py", "one")
    done = project.shell('ulimit -f 0; "$@" baseline create')
    assert (done.returncode, done.stderr.decode()) == (2, f"error: {FILE}: File too large\n")
    assert not (project.root / FILE).exists()
    project.baseline("create")


def test_a_full_disk_leaves_the_baseline_as_it_is(project: Project) -> None:
    project.old("a.py", "one")
    project.baseline("create")
    before = project.text()
    project.put("a.py", "")
    assert project.shell('ulimit -f 0; "$@" baseline update').returncode == 2
    assert project.text() == before


def test_a_baseline_of_a_newer_version_is_nothing_to_mend(project: Project) -> None:
    project.put(FILE, '{"version": 2, "files": {}}')
    said = project.lint(code=2)
    assert "written by a newer migrate-logs" in said
    assert "mend" not in said
    assert "or a newer one" in said


def test_show_gives_a_ci_system_no_order(project: Project) -> None:
    project.old("::error::.py", "one")
    project.baseline("create")
    assert project.baseline("show", "-v").startswith("./::error::.py: ")


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


def test_annotations_leave_out_a_known_file_that_cannot_be_read(project: Project) -> None:
    project.old("a.py", "one")
    project.old("b.py", "two")
    spoil(project, "a.py")
    project.baseline("create")
    spoil(project, "b.py")
    told = {form: project.run("report", "--format", form).stdout.decode() for form in ("github", "gitlab", "junit")}
    assert ["file=a.py" in told["github"], "file=b.py" in told["github"]] == [False, True]
    assert [issue["location"]["path"] for issue in json.loads(told["gitlab"])] == ["b.py"]
    assert 'tests="2" failures="0" errors="1" skipped="1"' in told["junit"]
    levels = [
        result["level"]
        for result in json.loads(project.run("report", "--format", "sarif").stdout)["runs"][0]["results"]
    ]
    assert levels == ["note", "warning"]
