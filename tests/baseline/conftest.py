from pathlib import Path

import pytest

from baseline.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path.resolve())
    made.git("init", "--quiet")
    return made
