"""Which modules stay at hand: those that are asked for again, as far as there is room for them."""

from collections import Counter

from migrate_logs import libraries
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.resolve import Resolver


class Disk:
    """So many files of so many bytes, and how often each was read."""

    def __init__(self, files: int, size: int) -> None:
        self.paths = [f"part{number}.py" for number in range(files)]
        self.text = b"#" * size
        self.reads: Counter[str] = Counter()
        self.resolver = Resolver(Layout(frozenset(self.paths), self.read), libraries.knowledge(), {})

    def read(self, path: str) -> bytes:
        self.reads[path] += 1
        return self.text

    def go_round(self) -> int:
        """Ask for every file in turn; how many were read for that."""
        before = self.reads.total()
        for path in self.paths:
            assert self.resolver.module(path) is not None
        return self.reads.total() - before


def test_what_is_asked_for_again_stays_however_many_others_are() -> None:
    disk = Disk(files=500, size=10_000)
    disk.go_round()
    assert disk.go_round() > 400
    assert disk.go_round() == 0


def test_what_is_asked_for_once_does_not_push_out_what_is_asked_for_often() -> None:
    disk = Disk(files=500, size=10_000)
    often = disk.paths[:10]
    for path in disk.paths[10:]:
        for each in (*often, path):
            disk.resolver.module(each)
    assert disk.reads.total() == 500


def test_where_not_all_find_room_those_stay_that_are_asked_for_most_now() -> None:
    disk = Disk(files=200, size=150_000)
    first, second = disk.paths[:60], disk.paths[60:120]
    for often in (first, second):
        for _ in range(12):
            before = disk.reads.copy()
            disk.go_round()
            for path in often * 20:
                disk.resolver.module(path)
        assert not any((disk.reads - before)[path] for path in often)


def test_a_file_larger_than_the_room_is_kept_while_it_is_asked_for() -> None:
    disk = Disk(files=2, size=20_000_000)
    assert disk.resolver.module("part0.py") is disk.resolver.module("part0.py")
    disk.go_round()
    disk.go_round()
    assert disk.resolver.module("part1.py") is disk.resolver.module("part1.py")


def test_a_dropped_file_is_read_anew() -> None:
    disk = Disk(files=100, size=10)
    disk.go_round()
    first = disk.resolver.module(disk.paths[0])
    disk.resolver.drop(disk.paths[0])
    assert disk.resolver.module(disk.paths[0]) is not first
