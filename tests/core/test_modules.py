"""Where a file calls something by its name, and which of its classes derive from others."""

import pytest

from core.building import opened
from migrate_logs.source import code


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
