"""The report and the lint of the whole corpus, cold and from the cache, against what ruff's logging rules take cold."""

from pathlib import Path

from benchmarks.budgets.model import WALL, Budget
from benchmarks.budgets.place import HERE, Place
from benchmarks.budgets.runs import Contender

ALONE = ("--isolated", "--no-respect-gitignore")


def budgets(place: Place) -> list[Budget]:
    """All by the clock: ruff and the tool use all cores."""
    other, cold = ruff(place), ("--no-cache",)
    warm = ("--cache-dir", str(place.scratch / "cache"))
    return [
        Budget("report", "report, cold", WALL, cold_report(place), other, 3),
        Budget("report", "report, cold", WALL, cold_report(place), ast_grep(place, place.corpus, "ast-grep scan")),
        Budget("report", "report, warm", WALL, report(place, "report, warm", place.corpus, *warm), other, 0.4),
        Budget("report", "lint, cold", WALL, _lint(place, "lint, cold", *cold), other),
        Budget("report", "lint, warm", WALL, _lint(place, "lint, warm", *warm), other, 0.4),
    ]


def cold_report(place: Place) -> Contender:
    """The report as it is on the first run."""
    return report(place, "report, cold", place.corpus, "--no-cache")


def report(place: Place, name: str, root: Path, *words: str) -> Contender:
    """A report of the project at `root`."""
    return Contender(name, place.tool("report", *ALONE, "--format", "json", *words, "."), root)


def _lint(place: Place, name: str, *words: str) -> Contender:
    flags = (*ALONE, "--exit-zero", "--output-format", "json")
    return Contender(name, place.tool("lint", *flags, *words, "."), place.corpus)


def ruff(place: Place) -> Contender:
    """Ruff with the rules that look at logging and exceptions, without its cache."""
    flags = ("--select", "G,LOG,TRY", "--no-cache", "--exit-zero", "--quiet", "--output-format", "concise")
    return Contender("ruff check", place.peer("ruff", "check", *ALONE, *flags, "."), place.corpus)


def ast_grep(place: Place, root: Path, name: str, *words: str) -> Contender:
    """Ast-grep with one rule that finds and rewrites calls by the spelling of their logger."""
    everything = [f"--no-ignore={which}" for which in ("hidden", "dot", "exclude", "global", "parent", "vcs")]
    rule = ("--rule", str(HERE / "peers" / "calls.yml"))
    return Contender(
        name, place.peer("ast-grep", "scan", *rule, "--json=stream", *everything, *words, "."), root, answer=_lines
    )


def _lines(output: bytes) -> float:
    return float(output.count(b"\n"))
