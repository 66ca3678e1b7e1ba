"""What a template takes of a value by itself, each time anew: a property may run."""

from pathlib import Path

import pytest

from migrate_logs.options import Options
from migrate_logs.project import migrate

HEAD = """import itertools
import logging
log = logging.getLogger()
class Desk:
    name = "left"
    def __init__(self):
        self.numbers = itertools.count()
    @property
    def ticket(self):
        return next(self.numbers)
    @property
    def label(self):
        return self.name
desk = Desk()
"""


@pytest.mark.parametrize(
    ("call", "evaluated"),
    [
        ('log.info("Tickets {0.ticket} and {0.ticket} sold".format(desk))', 2),
        ('log.info("Tickets {d.ticket} and {d.ticket} sold".format(d=desk))', 2),
        ('log.info("Tickets {0.ticket} sold".format(desk))', 1),
        ('log.info("Tickets {0.name} and {0.name} sold".format(desk))', 1),
        ('log.info("Tickets {0.label} and {0.label} sold".format(desk))', 1),
    ],
)
def test_a_property_runs_as_often_as_before(call: str, evaluated: int) -> None:
    options = Options(min_confidence=0)
    result = migrate(Path(), ["desk.py"], ["desk.py"], options, jobs=1, read=lambda path: (HEAD + call).encode())
    assert result.files[0].rewrites[0].after.count("=desk.") == evaluated
