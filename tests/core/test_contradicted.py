"""What an annotation, a cast or a name for a type calls plain, and what is an object nevertheless."""

import pytest

from core.building import before_mark, linked, marked
from core.test_handing import ROW, may_hide
from migrate_logs.source import field_of


def is_given_object(files: dict[str, str]) -> bool:
    """What the calls in sight tell of the parameter in front of `.HERE`."""
    resolver = linked(files)
    (path,) = (path for path, text in files.items() if "HERE" in text)
    module = resolver.module(path)
    attribute = marked(module).parent if module is not None else None
    assert module is not None
    assert attribute is not None
    return resolver.is_given_object(module, field_of(attribute, "object"))


SHOW = "from typing import NewType, Optional\nKey = NewType('Key', str)\ndef show(row: {}, size: int = 0) -> None:\n    row.HERE\n"


@pytest.mark.parametrize("annotation", ["str", "Optional[str]", "int | str", "Key", "'str'"])
def test_a_parameter_that_a_call_passes_an_object_for(annotation: str) -> None:
    show = ROW + SHOW.format(annotation)
    assert is_given_object({"main.py": show + "show(make())"})
    assert is_given_object({"main.py": show + "show(size=1, row=Row())"})
    assert is_given_object({"main.py": show, "other.py": "from main import Row, show\nshow(Row())"})
    assert not is_given_object({"main.py": show + "show(count(), size=Row())"})
    assert not is_given_object({"main.py": show + "other.show(Row())"})
    assert not is_given_object({"main.py": show + "row = Row()\nshow(row.name)"})


def test_a_method_that_a_call_passes_an_object_for() -> None:
    desk = (
        "class Desk:\n    def show(self, row: str):\n        row.HERE\n    def take(self):\n        self.show(GIVEN)\n"
    )
    assert is_given_object({"main.py": ROW + desk.replace("GIVEN", "Row()")})
    assert not is_given_object({"main.py": ROW + desk.replace("GIVEN", "'row'")})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("cast(str, Row()).HERE", True),
        ("cast(str, count()).HERE", False),
        ("cast('list[str]', [Row()]).HERE", True),
        ("Key(Row()).HERE", True),
        ("Key('key').HERE", False),
        ("Row.fit(Key('key')).HERE", False),
    ],
)
def test_what_is_called_plain(text: str, wanted: bool) -> None:
    head = "from typing import NewType, cast\nKey = NewType('Key', str)\n"
    resolver, value = before_mark({"main.py": ROW + head + text})
    assert resolver.is_object(value) is wanted


STEP = "class Step:\n    @property\n    def label(self) -> str:\n        return 'step'\n    def run(self):\n        self.label.HERE\n"


def test_a_property_that_a_subclass_makes_an_object() -> None:
    heir = "class Load(Step):\n    @property\n    def label(self):\n        return {}\n"
    assert may_hide({"main.py": ROW + STEP + heir.format("Row()")})
    assert may_hide({"main.py": ROW + STEP + "class Load(Step):\n    label = Row()\n"})
    assert not may_hide({"main.py": ROW + STEP + heir.format("'load'")})
