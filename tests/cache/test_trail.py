"""What is remembered between files hides nothing: a file's trail tells all that it asks where nobody has asked before."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest

from cache.projects import Project
from migrate_logs import tasks
from migrate_logs.bindings.layout import Layout
from migrate_logs.bindings.questions import Question
from migrate_logs.bindings.trail import NotingResolver, Steps
from migrate_logs.options import Options
from migrate_logs.worker_context import WorkerContext

Notes = tuple[set[str], set[Question]]  # the modules that were read, and what was asked


@pytest.mark.parametrize("seed", [0, 1, 2, 13, 23, 58])  # some of them see each way to forget a note
@pytest.mark.parametrize("named", [False, True])
def test_a_shared_memory_hides_nothing(seed: int, named: bool, tmp_path: Path) -> None:
    project = Project(tmp_path, Random(seed))
    for _ in range(10):
        project.add()
    paths = sorted(
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.py") if path.parent.name != "fill"
    )
    layout = Layout(frozenset(paths), lambda path: (tmp_path / path).read_bytes())
    shop = WorkerContext(layout, Options(), noting=True)
    steps: list[Steps] = []
    for path in Random(seed).sample(paths, len(paths)):
        steps.append(_noted(shop, path, named))
        alone = _everything([_noted(WorkerContext(layout, Options(), noting=True), path, named)])
        read, asked = _followed(path, steps)
        assert (alone[0] - read, alone[1] - asked) == (set(), set()), path


def _noted(shop: WorkerContext, path: str, named: bool) -> Steps:
    assert isinstance(shop.resolver, NotingResolver)
    shop.resolver.trail.here = path
    tasks.census(shop, path, named)
    return shop.resolver.trail.told()


def _everything(steps: Iterable[Steps]) -> Notes:
    listed = list(steps)
    read = {target for each in listed for _, target in each.leads}
    return read, {question for each in listed for _, question in each.asked}


def _followed(path: str, steps: Iterable[Steps]) -> Notes:
    """What a file depends on, as the trails of all files tell: it leads there, or something that it leads to does."""
    listed = list(steps)
    seen: set[str] = set()
    waiting = [path]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting += [target for each in listed for origin, target in each.leads if origin == at]
    return seen, {question for each in listed for origin, question in each.asked if origin in seen}
