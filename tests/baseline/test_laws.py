"""What holds for every baseline: merges of branches that tighten different files, and what tightening may do."""

import subprocess
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from migrate_logs.baseline import Baseline, Slack, read, tightened, write

KEYS = [f"event-case 00000000000{digit}" for digit in "0123"]
BASELINES = st.dictionaries(
    st.sampled_from(["a.py", "b/c.py", "b.py", "é.py", "z.py"]),
    st.dictionaries(st.sampled_from(KEYS), st.integers(1, 3), max_size=4),
    min_size=2,
).map(Baseline)


def slack(data: st.DataObject, baseline: Baseline, paths: set[str]) -> list[Slack]:
    """Some of what is known of some files."""
    entries = [(path, key, count) for path in sorted(paths) for key, count in sorted(baseline.files[path].items())]
    gone = [Slack(path, key, data.draw(st.integers(0, count))) for path, key, count in entries]
    return [each for each in gone if each.count]


def merged(base: str, left: str, right: str) -> str:
    """What git makes of two sides; a conflict fails the test."""
    with tempfile.TemporaryDirectory() as folder:
        places = [Path(folder, name) for name in ("left", "base", "right")]
        for place, text in zip(places, (left, base, right), strict=True):
            place.write_text(text)
        done = subprocess.run(("git", "merge-file", "-p", *places), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    return done.stdout


@settings(max_examples=60, deadline=None)
@given(BASELINES, st.data())
def test_branches_that_tighten_different_files_merge(baseline: Baseline, data: st.DataObject) -> None:
    left = data.draw(st.sets(st.sampled_from(sorted(baseline.files))))
    ours, theirs = slack(data, baseline, left), slack(data, baseline, set(baseline.files) - left)
    text = merged(write(baseline), write(tightened(baseline, ours)), write(tightened(baseline, theirs)))
    assert text == write(tightened(baseline, [*ours, *theirs]))


@settings(deadline=None)
@given(BASELINES)
def test_writing_and_reading_keeps_everything(baseline: Baseline) -> None:
    assert read(write(baseline)) == baseline


@settings(deadline=None)
@given(BASELINES, st.data())
def test_tightening_takes_exactly_what_is_gone(baseline: Baseline, data: st.DataObject) -> None:
    gone = slack(data, baseline, set(baseline.files))
    after = tightened(baseline, gone)
    assert after.files.keys() == baseline.files.keys()
    for path, entries in baseline.files.items():
        taken = Counter({each.key: each.count for each in gone if each.path == path})
        assert Counter(after.files[path]) + taken == Counter(entries)
