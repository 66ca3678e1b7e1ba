"""The naming of a call and the lint of a name, over all calls of the corpus.

Run as a program with a folder, `name` or `lint`, and a file for what it finds, it prints how many seconds one takes.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from benchmarks.budgets.model import Budget, Metric
from benchmarks.budgets.place import HERE, Place
from benchmarks.budgets.runs import Contender
from migrate_logs.files.discover import whole
from migrate_logs.files.filters import Filters
from migrate_logs.garbage import collect_seldom
from migrate_logs.naming import Message, Namer, lint_name
from migrate_logs.options import Options
from migrate_logs.project import migrate

Asked = TypeVar("Asked")
EACH = Metric("each", "µs", lambda run: run.answer * 1e6)


def budgets(place: Place) -> list[Budget]:
    """Microseconds of CPU, the words loaded, names and verdicts that were asked for before from memory."""
    return [
        Budget("naming", work, EACH, _timed(place, what), allowed=allowed)
        for work, what, allowed in (("name of a call", "name", 100), ("lint of a name", "lint", 20))
    ]


def _timed(place: Place, what: str) -> Contender:
    found = place.scratch / "calls.json"
    command = (sys.executable, "-m", "benchmarks.budgets.naming", str(place.corpus), what, str(found))
    return Contender(f"{what} a name", command, HERE.parent, answer=float)


def main(root: Path, what: str, found: Path) -> None:
    """Time the names of all calls that can be migrated below `root`, or the lint of these names.

    The file `found` keeps the calls, so that only the first run has to look for them.
    """
    if not found.exists():
        found.write_text(json.dumps(_calls(root)), "utf-8")
    collect_seldom()  # as any run of the command line does
    calls = [Call(*each) for each in json.loads(found.read_text("utf-8"))]
    print(_names(calls) if what == "name" else _seconds(lint_name, [call.event for call in calls]))


class Call(NamedTuple):
    """What the namer is told of a call, and the name that it gave."""

    text: str
    method: str
    path: str
    function: str
    event: str


def _calls(root: Path) -> list[Call]:
    files = whole(root, Filters(respect_gitignore=False))
    result = migrate(root, files, files, Options(min_confidence=0))
    rewrites = [rewrite for file in result.files for rewrite in file.rewrites]
    return [
        Call(call.text, call.method, call.place.path, call.place.function, rewrite.event.name)
        for rewrite in rewrites
        for call in (rewrite.call,)
    ]


def _names(calls: Iterable[Call]) -> float:
    return _seconds(
        Namer().name,
        [Message(call.text, level=call.method, module=call.path, function=call.function) for call in calls],
    )


def _seconds(answer: Callable[[Asked], object], questions: Sequence[Asked]) -> float:
    answer(questions[0])  # loads the words
    started = time.process_time()
    for question in questions:
        answer(question)
    return (time.process_time() - started) / len(questions)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
