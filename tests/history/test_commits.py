"""The line of commits: where it begins and ends, what is too much to draw, and repositories in odd states."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from history.repository import DAY, LOGFIRE, LOGURU, START, Repository, calls, course, history
from migrate_logs.files.filters import Filters
from migrate_logs.files.git import GitError
from migrate_logs.history import commits
from migrate_logs.history.commits import Commit
from migrate_logs.history.counting import Aim


def grown(repository: Repository, days: int) -> list[str]:
    """One call more a day; the commits."""
    return [repository.change({"a.py": LOGURU + calls(day + 1)}, day) for day in range(days)]


def test_since_a_revision_begins_with_what_was_there(repository: Repository) -> None:
    made = grown(repository, 5)
    assert course(history(repository.root, since=made[2])) == [(0, 3), (0, 4), (0, 5)]
    repository.git("tag", "v1", made[3])
    assert [point.commit for point in history(repository.root, since="v1").points] == made[3:]


@pytest.mark.parametrize("day", ["2026-01-04", "Jan 4 2026", "4 January 2026", "2026/1/4", "04.01.2026"])
def test_since_a_day_begins_with_what_was_there_before_it(repository: Repository, day: str) -> None:
    """Whatever time it is now: git alone takes the present time of the day for its beginning."""
    grown(repository, 5)
    assert course(history(repository.root, since=day)) == [(0, 3), (0, 4), (0, 5)]


@pytest.mark.parametrize(
    "since", ["yesterday", "last month", "2 weeks ago", "Jan 3 2026", "@1767268800", "2026-01-02 12:00 -0500"]
)
def test_since_takes_the_days_that_git_takes(repository: Repository, since: str) -> None:
    grown(repository, 3)
    assert history(repository.root, since=since).last.open == 3


def test_since_before_everything_is_everything(repository: Repository) -> None:
    grown(repository, 2)
    assert course(history(repository.root, since="2001-01-01")) == [(0, 1), (0, 2)]


def test_since_the_newest_commit_is_that_alone(repository: Repository) -> None:
    grown(repository, 2)
    assert course(history(repository.root, since="HEAD")) == [(0, 2)]


@pytest.mark.parametrize(
    "since",
    [
        *(
            "nonsense",
            "v9.9",
            "release-1",
            "--all",
            "now",
            "3 monthss ago",
            "2026-13-45",
            "last wek 1",
            "garbage 5",
            "-",
        ),
        *("1.0", "2.1.3", "-1", "2026/02/30", "9999-01-01", "1 Jan 2100", "1969-01-01"),
    ],
)
def test_since_what_is_neither_revision_nor_day(repository: Repository, since: str) -> None:
    grown(repository, 1)
    with pytest.raises(GitError, match="neither a revision nor a day in the past"):
        history(repository.root, since=since)


def test_no_repository(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="no git work tree"):
        history(tmp_path)


def test_no_commit_yet(repository: Repository) -> None:
    repository.put("a.py", LOGURU)
    with pytest.raises(GitError, match="no commit yet"):
        history(repository.root)


def test_no_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    grown(repository, 1)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError, match="git cannot be run"):
        history(repository.root)


def test_a_detached_head_is_where_the_line_ends(repository: Repository) -> None:
    made = grown(repository, 4)
    repository.git("checkout", "--quiet", made[1])
    assert course(history(repository.root)) == [(0, 1), (0, 2)]


def test_a_shallow_clone_says_that_it_ends(repository: Repository, tmp_path: Path) -> None:
    grown(repository, 5)
    repository.git("clone", "--quiet", "--depth", "2", f"file://{repository.root}", str(tmp_path / "clone"))
    found = history(tmp_path / "clone")
    assert (course(found), found.shallow) == ([(0, 4), (0, 5)], True)
    assert not history(repository.root).shallow


@pytest.mark.parametrize(
    ("since", "shallow"), [("2026-01-02", True), ("2026-01-05", False), ("HEAD~1", False), ("v0", True)]
)
def test_a_look_back_that_a_shallow_clone_cuts_short_is_said_to_be(
    repository: Repository, tmp_path: Path, since: str, shallow: bool
) -> None:
    made = grown(repository, 5)
    repository.git("tag", "v0", made[0])
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth", "2", f"file://{repository.root}", str(clone))
    if since == "v0":
        subprocess.run(("git", "fetch", "--quiet", "--depth", "1", "origin", "tag", "v0"), cwd=clone, check=True)
    assert history(clone, since=since).shallow is shallow


def test_a_revision_that_a_shallow_clone_lacks(repository: Repository, tmp_path: Path) -> None:
    grown(repository, 5)
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth", "2", f"file://{repository.root}", str(clone))
    with pytest.raises(GitError, match="HEAD~3: neither a revision that the shallow clone has nor a day in the past"):
        history(clone, since="HEAD~3")


def test_versions_that_the_clone_lacks_are_counted_as_missing(repository: Repository, tmp_path: Path) -> None:
    repository.change({"a.py": LOGURU + calls(2), "b.py": LOGURU + calls(1)})
    blob = repository.git("rev-parse", "HEAD:a.py").strip()
    repository.change({"a.py": LOGURU + calls(4)}, 1)
    (repository.root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    found = history(repository.root)
    assert (course(found), found.missing) == ([(0, 1), (0, 5)], 1)


def test_a_partial_clone_fetches_nothing(repository: Repository, tmp_path: Path) -> None:
    repository.change({"a.py": LOGURU + calls(2), "b.py": LOGURU + calls(1)})
    repository.change({"a.py": LOGURU + calls(4)}, 1)
    repository.change({"a.py": LOGURU + calls(5)}, 2)
    repository.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--filter=blob:none", f"file://{repository.root}", str(clone))
    shutil.move(repository.root, tmp_path / "gone")
    found = history(clone)
    assert (course(found), found.missing) == ([(0, 1), (0, 1), (0, 6)], 2)


def test_a_project_in_a_folder_of_the_repository(repository: Repository) -> None:
    repository.change({"shop/a.py": LOGURU + calls(1), "other/b.py": LOGURU + calls(7)})
    repository.change({"shop/a.py": LOGFIRE + calls(1, "logfire"), "other/b.py": LOGURU}, 1)
    assert course(history(repository.root / "shop")) == [(0, 1), (1, 0)]


def test_only_what_was_asked_for_is_counted(repository: Repository) -> None:
    repository.change({"shop/a.py": LOGURU + calls(1), "shop/old/b.py": LOGURU + calls(2), "c.py": LOGURU + calls(4)})
    excluded = Filters(extend_exclude=("shop/old",))
    assert course(history(repository.root, aim=Aim(("shop/",), frozenset(), Filters(), "shop"))) == [(0, 3)]
    assert course(history(repository.root, aim=Aim(("",), frozenset(), excluded))) == [(0, 5)]
    assert course(history(repository.root, aim=Aim(("shop/old/",), frozenset(), excluded, "shop/old"))) == [(0, 2)]
    assert course(history(repository.root, aim=Aim((), frozenset({"c.py"}), Filters()))) == [(0, 4)]


def test_clocks_that_ran_wrong_do_not_turn_time_back(repository: Repository) -> None:
    for day in (0, 5, 3, 9000, 6):
        repository.change({"a.py": LOGURU + calls(day % 7 + 1)}, day)
    assert [(point.time - START) // DAY for point in history(repository.root).points] == [0, 5, 5, 6, 6]


@pytest.mark.parametrize("since", ["2026-01-04", "HEAD~3"])
def test_a_clock_that_ran_wrong_does_not_end_a_look_back(repository: Repository, since: str) -> None:
    for day in (0, 1, 5, -9000, 6):
        repository.change({"a.py": LOGURU + calls(day % 7 + 1)}, day)
    found = history(repository.root, since=since)
    assert [(point.time - START) // DAY for point in found.points] == [1, 5, 5, 6]


def test_what_changed_no_python_file_is_no_point(repository: Repository) -> None:
    made = grown(repository, 2)
    repository.change({"notes.txt": "a"}, 2)
    last = repository.change({"notes.txt": "b"}, 3)
    assert [point.commit for point in history(repository.root).points] == [*made, last]


def line(*days: float) -> list[Commit]:
    """Commits at the given days of 2026, oldest first; each changed a file of its own."""
    return [Commit(str(day), int(START + day * DAY), {f"{day}.py": None}) for day in reversed(days)]


def test_as_many_points_as_there_may_be_in_the_finest_steps() -> None:
    many = line(0, 0.1, 0.2, 1, 1.1, 40, 40.1, 41)
    assert [commits.sampled(many, most)[0] for most in (8, 7, 5, 4, 2)] == ["commit", "day", "day", "week", "month"]


def test_a_day_is_its_last_commit_and_all_that_was_changed_before_it() -> None:
    step, kept = commits.sampled(line(0, 0.1, 0.2, 1, 1.1), 4)
    assert (step, [commit.id for commit in kept]) == ("day", ["1.1", "0.2", "0"])
    assert [sorted(commit.before) for commit in kept] == [["1.1.py", "1.py"], ["0.1.py", "0.2.py"], ["0.py"]]


def test_what_is_known_is_left_out_and_stepped_over() -> None:
    left = commits.without(line(0, 1, 2, 3, 4), {"4", "2", "1"})
    assert [(commit.id, sorted(commit.before)) for commit in left] == [("3", ["1.py", "2.py", "3.py"]), ("0", ["0.py"])]


def test_a_users_git_configuration_changes_nothing(repository: Repository, tmp_path: Path) -> None:
    grown(repository, 2)
    for name, value in (("log.showSignature", "true"), ("log.showRoot", "false"), ("diff.renames", "copies"), ("color.ui", "always"), ("diff.noprefix", "true"), ("log.date", "iso")):  # fmt: skip
        repository.git("config", name, value)
    assert course(history(repository.root)) == [(0, 1), (0, 2)]
    assert set(os.listdir(repository.root)) == {".git", "a.py"}
