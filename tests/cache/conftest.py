"""A small project, and the commands that have a cache."""

from __future__ import annotations

from pathlib import Path

import pytest

from cache.projects import FILLERS

LOG = "import logging\n\nlogger = logging.getLogger(__name__)\n"
USER = 'from app.log import logger\n\nlogger.info("Agent created")\n'
REPORT, LINT = ("report", "--format", "json", "-j1"), ("lint", "--output-format", "json", "-j1")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of enough files, in one of which a logger is used that another one makes."""
    for number in range(FILLERS):
        put(tmp_path, f"fill/f{number}.py", "")
    put(tmp_path, "pyproject.toml", "[tool.migrate-logs]\n")
    put(tmp_path, "app/__init__.py", "")
    put(tmp_path, "app/log.py", LOG)
    put(tmp_path, "app/use.py", USER)
    return tmp_path


def put(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)
