"""The logic of the benchmarks, run on tiny input; how long anything takes is no matter here."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.budgets import growth, history, hook, memory, naming, tables
from benchmarks.budgets.model import CPU, MAIN, WALL, WORKER, Budget, Metric, Outcome, outcome
from benchmarks.budgets.place import Place, Sizes
from benchmarks.budgets.rounds import measured
from benchmarks.budgets.runs import Contender, Run, run

ROOT = Path(__file__).resolve().parent.parent
TINY = Sizes(rounds=1, sample=1, files=8, lines=100, project=20, commits=6)
MODULE = "import logging\n\nfrom shop.names import TITLE\n\nlogging.info('Shop %s opened', TITLE)\n"


def python(name: str, code: str, folder: Path = ROOT, times: int = 1, warm_up: bool = True) -> Contender:
    return Contender(name, (sys.executable, "-c", code), folder, times, warm_up)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A corpus of one package with four modules, and no peers."""
    package = tmp_path / "corpus" / "shop"
    package.mkdir(parents=True)
    (package / "names.py").write_text("TITLE = 'shop'\n")
    for name in ("buy", "sell", "swap"):
        (package / f"{name}.py").write_text(MODULE)
    (tmp_path / "scratch").mkdir()
    return Place(tmp_path / "corpus", tmp_path / "scratch", tmp_path / "bin", TINY)


# ---- runs
def test_contenders_take_turns(tmp_path: Path) -> None:
    def note(letter: str, times: int = 1, warm_up: bool = True) -> Contender:
        return python(letter, f"open('order', 'a').write({letter!r})", tmp_path, times, warm_up)

    tool, peer, slow = note("t"), note("p", times=2), note("s", warm_up=False)
    runs = measured([Budget("a", "", WALL, tool, peer), Budget("b", "", WALL, tool, slow)], rounds=2)
    assert (tmp_path / "order").read_text() == "tp" + "tpps" + "tpps"
    assert {each.name: len(taken) for each, taken in runs.items()} == {"t": 2, "p": 4, "s": 2}


def test_what_a_run_tells() -> None:
    done = run(
        Contender("answer", (sys.executable, "-c", "import time; time.sleep(0.2); print(7)"), ROOT, answer=float)
    )
    assert done.answer == 7
    assert done.wall > 0.2 > done.cpu


def test_the_memory_of_a_child_is_not_that_of_its_parent() -> None:
    child = "import time; text = b'x' * 2 ** 26; time.sleep(0.5)"  # 64 MiB
    done = run(python("parent", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"))
    assert done.worker > 64 > done.main > 1


def test_a_command_that_fails_ends_all() -> None:
    with pytest.raises(SystemExit, match=r"broken: .*: exit code 3\nno luck"):
        run(python("broken", "import sys; sys.stderr.write('no luck'); sys.exit(3)"))


# ---- outcomes
def seconds(*wall: float) -> list[Run]:
    return [Run(each, each) for each in wall]


@pytest.mark.parametrize(
    ("allowed", "kept"),
    [(0.5, True), (0.49, False), (None, None)],
)
def test_a_ratio_is_one_of_medians(allowed: float | None, kept: bool | None) -> None:
    tool, peer = python("tool", ""), python("peer", "")
    done = outcome(Budget("a", "", WALL, tool, peer, allowed), {tool: seconds(9, 1, 2), peer: seconds(4, 0.1, 5)})
    assert (done.mine, done.peer, done.ratio, done.kept) == (2, 4, 0.5, kept)


def test_what_is_no_part_of_the_work_is_taken_off() -> None:
    tool, peer, plain = python("tool", ""), python("peer", ""), python("plain", "")
    runs = {tool: seconds(5), peer: seconds(2), plain: seconds(4)}
    assert outcome(Budget("a", "", WALL, tool, peer, 0.5, plain), runs).ratio == 0.5


def test_without_a_peer_the_number_itself_counts() -> None:
    tool = python("tool", "")
    runs = {tool: [Run(1, 1, main=90, worker=160)]}
    assert outcome(Budget("a", "", MAIN, tool, allowed=90), runs).kept is True
    assert outcome(Budget("a", "", WORKER, tool, allowed=150), runs).kept is False


# ---- tables
def outcomes() -> list[Outcome]:
    tool, peer = python("tool", ""), python("ruff", "")
    each = Metric("each", "µs", lambda run: run.answer)
    return [
        Outcome(Budget("a", "report", WALL, tool, peer, 3), 2.5, 1.0),
        Outcome(Budget("a", "warm", CPU, tool, peer, 0.4), 0.404, 1.0),
        Outcome(Budget("a", "other", WALL, tool, peer), 0.0421, 12.345),
        Outcome(Budget("b", "memory", MAIN, tool, allowed=250), 249.6),
        Outcome(Budget("c", "name", each, tool, allowed=20), 3.456),
    ]


def test_the_table_of_the_docs() -> None:
    assert tables.markdown(outcomes(), ["two cores"]).splitlines() == [
        "",
        "| work | this tool | peer | ratio | budget |  |",
        "| --- | --: | --: | --: | --: | --- |",
        "| report | 2.5 s | ruff: 1 s | 2.50 | ≤ 3 | kept |",
        "| warm | 404 ms | ruff: 1 s | 0.404 | ≤ 0.4 | **missed** |",
        "| other | 42 ms | ruff: 12.3 s | 0.00341 |  |  |",
        "| memory | 250 MB |  |  | ≤ 250 MB | kept |",
        "| name | 3.46 µs |  |  | ≤ 20 µs | kept |",
        "",
        "- two cores",
        "",
    ]


def test_the_table_of_the_terminal() -> None:
    assert tables.plain(outcomes()[:2]).splitlines() == [
        "work    this tool  peer       ratio  budget",
        "report  2.5 s      ruff: 1 s  2.50   ≤ 3     kept",
        "warm    404 ms     ruff: 1 s  0.404  ≤ 0.4   missed",
    ]


def test_only_what_is_between_the_marks_of_a_page_changes(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- bench -->\nold\n<!-- end of bench -->\nz\n", "utf-8")
    tables.put(page, "new \\1\n")
    assert page.read_text("utf-8") == "a\n<!-- bench -->\nnew \\1\n<!-- end of bench -->\nz\n"
    page.write_text("a\n", "utf-8")
    with pytest.raises(SystemExit, match="no marks"):
        tables.put(page, "new\n")


def test_the_page_has_its_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text((ROOT / "docs" / "performance.md").read_text("utf-8"), "utf-8")
    tables.put(page, "the table\n")
    assert "<!-- bench -->\nthe table\n<!-- end of bench -->\n" in page.read_text("utf-8")


# ---- what is measured
def test_budgets_without_a_peer_program_on_a_tiny_corpus(place: Place) -> None:
    budgets = [*memory.budgets(place), *growth.budgets(place), *naming.budgets(place)]
    runs = measured(budgets, rounds=1)
    assert {each.name: taken[0].answer for each, taken in runs.items() if each.name.startswith("migrate")} == {
        "migrate, two processes": 3,
        "migrate of long files": 24,  # 100 lines are 6 functions of 16 lines with 4 calls each
        "migrate of short files": 24,
    }
    results = {budget.work: outcome(budget, runs) for budget in budgets}
    assert results["report, main process"].mine > 1
    assert 0 < results["lint of a name"].mine < 1e6
    assert results["report: 16 files against 8"].ratio is not None


def test_a_history_has_its_commits_and_reads_what_git_reads(place: Place) -> None:
    (budget,) = history.budgets(place)
    git = ("git", "-C", str(budget.mine.folder))
    said = subprocess.run((*git, "rev-list", "--count", "main"), capture_output=True, text=True, check=True).stdout
    assert said == "6\n"
    batch = replace(budget.peer or budget.mine, command=("sh", "-c", history.GIT_ALONE.replace("> /dev/null", "")))
    printed = run(replace(batch, answer=lambda output: output.count(b" blob ")))
    assert printed.answer == 2 + 5  # the different texts of the first commit, and one of each other
    taken = measured([budget], rounds=1)
    assert outcome(budget, taken).ratio is not None


def test_copies_of_a_package_import_from_themselves(place: Place) -> None:
    root = growth.copies(place, 8)
    assert sorted(path.relative_to(root).as_posix() for path in root.rglob("*.py")) == [
        f"sho{number}/{name}.py" for number in (0, 1) for name in ("buy", "names", "sell", "swap")
    ]
    assert (root / "sho1" / "sell.py").read_text() == MODULE.replace("shop", "sho1")


def test_a_sample_is_made_of_whole_folders(place: Place) -> None:
    (place.package / "shop" / "more").mkdir()
    (place.package / "shop" / "more" / "a.py").touch()
    sample = Place(place.package, place.scratch, place.peers, Sizes(sample=2)).sample
    assert [path.name for path in sorted(sample.rglob("*.py"))] == ["buy.py", "names.py", "sell.py", "swap.py"]


def test_the_program_that_only_parses_takes_the_arguments_of_the_lint(place: Place) -> None:
    hook.same_flags(Contender("lint hook", place.tool("lint"), ROOT))


def test_the_files_of_the_hook_are_clean(place: Place, tmp_path: Path) -> None:
    paths = hook.project(tmp_path / "project", 20)
    assert len(paths) == 5
    assert run(Contender("lint", place.tool("lint", *paths), tmp_path / "project")).cpu > 0


def test_the_codemod_rewrites_what_is_spelled_like_a_logger(place: Place) -> None:
    command = (sys.executable, str(ROOT / "benchmarks" / "peers" / "codemod.py"), ".")
    assert run(Contender("codemod", command, place.corpus, answer=float)).answer == 3


def test_a_peer_that_is_not_installed_is_named(place: Place) -> None:
    with pytest.raises(SystemExit, match=r"no ruff in .*bin: install the extra `bench`"):
        place.peer("ruff", "check")


def test_scores_that_nobody_reads_to_their_end_are_no_fault(tmp_path: Path) -> None:
    head = "kind\tinput\tlevel\tmodule\tcontext\tacceptable\n"
    (tmp_path / "rows.tsv").write_text(head + "message\tShop opened\tinfo\tshop\t\tshop.sold\n" * 20)
    script = '"$@" --misses | true; exit ${PIPESTATUS[0]}'
    words = (sys.executable, "benchmarks/score_names.py", str(tmp_path / "rows.tsv"))
    done = subprocess.run(("bash", "-c", script, "bash", *words), cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (141, b"")
