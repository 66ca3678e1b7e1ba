"""What the burn-down over many commits adds to a report, without a cache, against git alone, which prints the same blobs."""

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.budgets.model import WALL, Budget
from benchmarks.budgets.place import Place
from benchmarks.budgets.runs import Contender
from benchmarks.budgets.survey import report

AN_EVENING = 6 * 60 * 60  # seconds between two commits
FIRST = 1_700_000_000
EDIT = b"\n\ndef edited_%d():\n    logging.getLogger(__name__).info('Edited %%s', %d)\n"
GIT_ALONE = """\
git log --first-parent -m --raw --no-abbrev --no-renames --format= -- '*.py' |
    cut -d ' ' -f 4 | sort -u | git cat-file --batch --buffer > /dev/null
"""


def budgets(place: Place) -> list[Budget]:
    """By the clock: git works in processes of its own."""
    root = repository(place, place.sizes.commits)
    mine = report(place, "report --history", root, "--history", "--no-cache")
    git = Contender("git alone", ("sh", "-c", GIT_ALONE), root)
    plain = report(place, "report without --history", root, "--no-cache")
    return [
        Budget("history", f"report --history, {place.sizes.commits:,} commits, less report", WALL, mine, git, 4, plain)
    ]


def repository(place: Place, commits: int) -> Path:
    """A repository whose first commit is the sample of the corpus; every other one adds a call to one file."""
    root = place.scratch / "history"
    paths = sorted(path.relative_to(place.sample).as_posix() for path in place.sample.rglob("*.py"))
    texts = {path: (place.sample / path).read_bytes() for path in paths}
    stream = b"".join(_commits(texts, paths, commits))
    subprocess.run(("git", "init", "--quiet", "--initial-branch", "main", str(root)), check=True)
    subprocess.run(("git", "fast-import", "--quiet"), cwd=root, input=stream, check=True)
    subprocess.run(("git", "checkout", "--quiet", "main"), cwd=root, check=True)
    return root


def _commits(texts: dict[str, bytes], paths: Sequence[str], commits: int) -> Iterator[bytes]:
    """What `git fast-import` reads."""
    yield _commit(0, texts)
    for number in range(1, commits):
        path = paths[number % len(paths)]
        texts[path] += EDIT % (number, number)
        yield _commit(number, {path: texts[path]})


def _commit(number: int, texts: dict[str, bytes]) -> bytes:
    files = b"".join(b"M 100644 inline %s\n%s" % (path.encode(), _data(text)) for path, text in texts.items())
    moment = FIRST + number * AN_EVENING
    return b"commit refs/heads/main\ncommitter a <a@example.com> %d +0000\n%s%s" % (moment, _data(b"state"), files)


def _data(text: bytes) -> bytes:
    return b"data %d\n%s\n" % (len(text), text)
