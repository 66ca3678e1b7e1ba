"""Attributes that are set by a name which is a value: `setattr(owner, key, value)`, `vars(owner)[key] = value`."""

import pytest

from core.test_handing import ROW, may_hide

DESK = "class Desk:\n    row = 'none'\n    note: str = ''\ndesk = Desk()\nkey = read()\n"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("setattr(desk, 'row', Row())", True),
        ("setattr(desk, 'note', Row())", False),
        ("setattr(desk, key, Row())", True),
        ("setattr(desk, key, 1)", False),
        ("for key, value in {'row': Row(), 'note': 'n'}.items():\n    setattr(desk, key, value)", True),
        ("for key, value in {'row': 1, 'note': 'n'}.items():\n    setattr(desk, key, value)", False),
        ("setattr(desk, f'{key}w', Row())", True),
        ("setattr(desk, f'r{key}', Row())", True),
        ("setattr(desk, f'{key}_row', Row())", False),
        ("setattr(desk, 'old_' + key, Row())", False),
        ("setattr(desk, key + 'ow', Row())", True),
        ("object.__setattr__(desk, 'row', Row())", True),
        ("vars(desk)['row'] = Row()", True),
        ("vars(desk)[key] = Row()", True),
        ("vars(desk)['note'] = Row()", False),
        ("desk.__dict__['row'] = Row()", True),
        ("desk.__dict__[key] = Row()", True),
        ("desk.rows[key] = Row()", False),
        ("setattr(elsewhere, key, Row())", False),
        ("def fill(**given):\n    for key, value in given.items():\n        setattr(desk, key, value)", False),
    ],
)
def test_what_an_attribute_is_set_to(line: str, wanted: bool) -> None:
    assert may_hide({"main.py": f"{ROW}{DESK}{line}\ndesk.row.HERE\n"}) is wanted


def test_what_a_file_sets_by_its_own_name_is_not_what_the_run_names() -> None:
    named = "desk.row = 'n'\nsetattr(desk, key, Row())\ndesk.row.HERE\n"
    assert not may_hide({"main.py": ROW + DESK + named})
    assert may_hide({"main.py": ROW + DESK + named.replace("'n'", "None")})
