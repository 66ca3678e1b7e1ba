"""Where a file calls something by its name, and which of its classes derive from others."""

from collections.abc import Callable

import pytest

from core.building import opened
from migrate_logs.bindings.modules import Module
from migrate_logs.source import code


def asked_for_many(text: str) -> Module:
    """A module that was asked for so many other names that it no longer searches its text for each."""
    module = opened(text)
    for number in range(1000):
        assert not module.calls_of(f"other{number}")
    return module


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("run(1)", ["run(1)"]),
        ("job.run(1)", ["job.run(1)"]),
        ("job. \\\n run \\\n (1)", ["job. \\\n run \\\n (1)"]),
        ("(job\n.run # now\n(1))", ["job\n.run # now\n(1)"]),
        ("run(run(1))", ["run(run(1))", "run(1)"]),
        ("job.run(1).run(2)", ["job.run(1).run(2)", "job.run(1)"]),
        ("f'{run(1)}'", ["run(1)"]),
        ("run(each for each in jobs)", []),
        ("def run(job): pass", []),
        ("runs(1)\nrun.now(1)\nrun[0](1)\nsubmit(run, (1))", []),
        ("# run(1)\n'run(1)'", []),
        ("(run)(1)", []),
    ],
)
def test_calls_by_name_stand_in_the_order_of_the_source(text: str, calls: list[str]) -> None:
    assert [code(call) for call in opened(text).calls_of("run")] == calls
    assert [code(call) for call in asked_for_many(text).calls_of("run")] == calls


@pytest.mark.parametrize("make", [opened, asked_for_many])
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("submit(run)", [1]),
        ("runs = [\nrun,\n'jobs.run']\nrun\\\n(1)", [2, 3, 4]),
        ("run2 = rerun + _run + 1run\ndef run(): run()\njobs = {run: run2}", []),
        ("submit(größe.run)\nsubmit(größerun, rungröße)", [1]),
    ],
)
def test_what_may_be_handed_over_is_a_whole_word_that_is_not_used(
    make: Callable[[str], Module], text: str, lines: list[int]
) -> None:
    source = text.encode()
    assert [source.count(b"\n", 0, at) + 1 for at in make(text).mentions("run")] == lines


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("class Job(Base): pass", ["Job"]),
        ("class \\\n Job[T] (Base): pass", ["Job"]),
        ("class Job:\n    class Part(Base):\n        x = 1", ["Part"]),
        ("def make():\n    class Job(Base):\n        [x for x in y]\n    return Job", ["Job"]),
        ("class First(Base):\n    class Part(Other): pass\nclass Second(First): pass", ["First", "Part", "Second"]),
        ("# class Job(Base)\nsubclass = Job(Base)", []),
    ],
)
def test_classes_that_derive_from_others_are_found_wherever_they_stand(text: str, names: list[str]) -> None:
    assert [heir.name for heir in opened(text).heirs] == names
