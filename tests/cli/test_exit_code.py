from dataclasses import replace

from cli.results import Swap, file_result
from migrate_logs.cli.parts.migration import exit_code
from migrate_logs.cli.parts.writing import Written
from migrate_logs.model import FileResult, Problem
from migrate_logs.options import ProjectResult

CHANGED = file_result("log(a)", Swap("log(a)", "new(a)"))
SAME = FileResult("b.py", b"x", b"x")


def code(*files: FileResult, check: bool = False, named: tuple[str, ...] = (), written: Written | None = None) -> int:
    return exit_code(ProjectResult(files, ()), frozenset(named), check, written or Written())


def broken(ours: bool) -> FileResult:
    return replace(SAME, problem=Problem("b.py", 1, 1, "guard" if ours else "unreadable", "", ours))


def test_a_preview_is_fine_whatever_it_shows() -> None:
    assert code(CHANGED, SAME) == 0


def test_check_tells_whether_something_would_change() -> None:
    assert code(CHANGED, SAME, check=True) == 1
    assert code(SAME, check=True) == 0


def test_an_unreadable_file_is_an_error_only_where_it_is_named() -> None:
    assert code(broken(ours=False)) == 0
    assert code(broken(ours=False), named=("b.py",)) == 2


def test_our_own_fault_is_an_error_and_wins_over_findings() -> None:
    assert code(broken(ours=True), CHANGED, check=True) == 2


def test_a_file_that_could_not_be_written_is_an_error() -> None:
    assert code(CHANGED, written=Written((), (Problem("a.py", 1, 1, "not-written", ""),))) == 2


def test_an_interrupt_wins_over_all() -> None:
    assert code(broken(ours=True), written=Written(interrupted=True)) == 130
