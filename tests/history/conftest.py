from pathlib import Path

import pytest

from history.repository import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    place = tmp_path.resolve() / "shop"
    place.mkdir()
    made = Repository(place)
    made.init()
    return made
