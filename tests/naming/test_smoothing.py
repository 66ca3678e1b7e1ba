"""The guard in front of the smoothing, which has to know what each of its steps looks for."""

import re

import pytest

from migrate_logs.naming import smoothing
from migrate_logs.naming.slots import with_slots

from .test_names import MESSAGES

TEXTS = [
    with_slots(smoothing.without_markup(re.split(r"\s{2,}", line)[0]), ())[0] for line in MESSAGES.splitlines() if line
]


def test_the_guard_misses_no_text_that_a_step_would_change(monkeypatch: pytest.MonkeyPatch) -> None:
    guarded = [smoothing.smooth(text) for text in TEXTS]
    monkeypatch.setattr(smoothing, "_ROUGH", re.compile(""))
    assert guarded == [smoothing.smooth(text) for text in TEXTS]
