"""No answer is ever stale: after any change of a project, the cache says what a run without it says."""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

import pytest

from cache.projects import Project
from cache.running import same
from migrate_logs.cache import contents

STEPS = 8
COMMANDS = (
    ("report", "--format", "json", "-j1"),
    ("report", "--format", "json", "-j1", "--names", "app", "tests"),
    ("lint", "--output-format", "json", "-j1"),
    ("lint", "--output-format", "json", "-j1", "--select", "all", "app", "fill"),
)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("trusting", [False, True], ids=["reading", "trusting"])
def test_the_cache_never_makes_a_difference(
    seed: int, trusting: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if trusting:  # believe times that are older than a moment, as a user does who edits once a minute
        monkeypatch.setattr(contents, "_SETTLING", 5_000_000)
    project = Project(tmp_path, Random(seed))
    for step in range(STEPS):
        told = project.step() if step else "made"
        for command in COMMANDS:
            if trusting:
                time.sleep(0.02)
            try:
                same(tmp_path, command)
            except AssertionError as error:
                raise AssertionError(f"seed {seed}, step {step}: {told}; {command}") from error
