"""Growth: twice the files, and one long file against the same functions in many short ones."""

from pathlib import Path

from benchmarks.budgets.model import CPU, Budget
from benchmarks.budgets.place import Place
from benchmarks.budgets.rewrite import preview
from benchmarks.budgets.runs import Contender
from benchmarks.budgets.survey import report

A_SHORT_FILE = 62  # functions, which is 1,000 lines
HEAD = """import logging

logger = logging.getLogger(__name__)
"""
FUNCTION = '''

def load_rows_{number}(table, limit=100):
    """Loads rows."""
    logger.debug("Loading %s rows of %s", limit, table)
    rows = []
    for key in range(limit):
        try:
            rows.append(table[key])
        except KeyError as error:
            logger.warning("Row %s is missing: %s", key, error, extra={{"part": {number}}})
    if not rows:
        logger.error(f"Failed to load rows of {{table}}")
    logger.info("Loaded %d rows", len(rows))
    return rows
'''


def budgets(place: Place) -> list[Budget]:
    """`report` over twice the files, `migrate` of a long file; both in one process."""
    files, lines = place.sizes.files, place.sizes.lines
    once, twice = (_counted(place, number) for number in (files, 2 * files))
    long, short = (_long(place, lines), _short(place, lines))
    return [
        Budget("growth", f"report: {2 * files:,} files against {files:,}", CPU, twice, once, 2.1),
        Budget("growth", f"migrate: a file of {lines:,} lines against files of 1,000", CPU, long, short, 1.1),
    ]


# ---- many files ---------------------------------------------------------------------------------------------------------


def _counted(place: Place, files: int) -> Contender:
    return report(place, f"report of {files:,} files", copies(place, files), "--jobs", "1", "--no-cache")


def copies(place: Place, files: int) -> Path:
    """A project of so many files: the corpus several times, each time under another name.

    The names are as long as the old ones and all imports follow, so that twice the files are exactly twice the work.
    """
    target = place.scratch / f"copies{files}"
    each = sorted(place.corpus.rglob("*.py"))[: place.sizes.files // 2]
    for number in range(files // len(each)):
        for path in each:
            _copy(path, place.corpus, target, number)
    return target


def _copy(path: Path, root: Path, target: Path, number: int) -> None:
    package, *rest = path.relative_to(root).parts
    other = renamed(package, number)
    copy = target.joinpath(other, *rest)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(path.read_bytes().replace(package.encode(), other.encode()))


def renamed(package: str, number: int) -> str:
    """A name for a copy of a package that is as long as its own."""
    return f"{package[: -len(str(number))]}{number}"


# ---- one long file ------------------------------------------------------------------------------------------------------


def _long(place: Place, lines: int) -> Contender:
    return _written(place, "long", [functions(lines)])


def _short(place: Place, lines: int) -> Contender:
    whole = functions(lines)
    return _written(place, "short", [whole[at : at + A_SHORT_FILE] for at in range(0, len(whole), A_SHORT_FILE)])


def functions(lines: int) -> list[str]:
    """So many lines of functions that log, none like another."""
    return [FUNCTION.format(number=number) for number in range(lines // FUNCTION.count("\n"))]


def _written(place: Place, name: str, files: list[list[str]]) -> Contender:
    folder = place.scratch / name
    folder.mkdir()
    for number, code in enumerate(files):
        (folder / f"module{number}.py").write_text(HEAD + "".join(code))
    return preview(place, f"migrate of {name} files", folder, "--jobs", "1")
