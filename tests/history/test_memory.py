"""What the cache holds of a history, and that it changes nothing."""

from pathlib import Path

from history.repository import LOGURU, WHOLE, Repository, calls, course, history
from migrate_logs.history.counting import Setting
from migrate_logs.history.memory import Memory
from migrate_logs.options import Options
from migrate_logs.store import Store


def memory(repository: Repository, folder: Path, options: Options = Options()) -> Memory:  # noqa: B008
    return Memory.of(Store(folder, given=True), Setting(repository.root, options, WHOLE), ".")


def grow(repository: Repository, first: int, last: int) -> None:
    for day in range(first, last):
        repository.change({"a.py": LOGURU + calls(day + 1), f"b{day}.py": LOGURU + calls(2)}, day)


def test_a_second_look_reads_no_file(repository: Repository, tmp_path: Path) -> None:
    grow(repository, 0, 4)
    known = memory(repository, tmp_path / "cache")
    first = history(repository.root, memory=known)
    for blob in repository.git("rev-list", "--objects", "--all").splitlines():
        if blob.endswith(".py"):
            (repository.root / ".git" / "objects" / blob[:2] / blob[2:40]).unlink()
    assert course(first) == [(0, 3), (0, 6), (0, 9), (0, 12)]
    assert history(repository.root, memory=known) == first


def test_only_new_commits_are_counted(repository: Repository, tmp_path: Path) -> None:
    known = memory(repository, tmp_path / "cache")
    grow(repository, 0, 3)
    history(repository.root, memory=known)
    grow(repository, 3, 5)
    assert history(repository.root, memory=known) == history(repository.root)


def test_other_options_are_other_points(repository: Repository, tmp_path: Path) -> None:
    grow(repository, 0, 1)
    here, there = (memory(repository, tmp_path / "cache", Options(src=(src,))) for src in ("src", "lib"))
    assert here.name != there.name


def test_what_is_damaged_is_counted_anew(repository: Repository, tmp_path: Path) -> None:
    grow(repository, 0, 2)
    known = memory(repository, tmp_path / "cache")
    first = history(repository.root, memory=known)
    for damage in (b"", b"{}", b'{"a": 1}', b"\xff"):
        known.store.write(known.name, damage)
        assert history(repository.root, memory=known) == first
        (tmp_path / "cache" / known.name).write_bytes(damage)
        assert history(repository.root, memory=known) == first


def test_what_the_clone_lacks_is_not_remembered(repository: Repository, tmp_path: Path) -> None:
    grow(repository, 0, 2)
    known = memory(repository, tmp_path / "cache")
    blob = repository.git("rev-parse", "HEAD:a.py").strip()
    (repository.root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    history(repository.root, memory=known)
    assert known.recall() == {}
