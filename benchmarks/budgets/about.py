"""Owns what a measurement was made on: the machine, the versions, the corpus and the day."""

import datetime
import os
import platform
import re
import subprocess
from importlib.metadata import version
from pathlib import Path

from benchmarks.budgets.place import Place

PEERS = ("ruff", "ast-grep-cli", "libcst", "fixit", "django-upgrade")
_OURS = ("migrate-logs", "libcst", "tree-sitter", "typer")


def about(place: Place, corpus: str) -> list[str]:
    """One line a topic."""
    files = sum(1 for _ in place.corpus.rglob("*.py"))
    day = datetime.datetime.now(datetime.UTC).date()
    return [
        f"measured on {day}, {place.sizes.rounds} rounds",
        f"corpus: {corpus}, {files:,} files; sample: {sum(1 for _ in place.sample.rglob('*.py')):,}",
        f"machine: {_processor()}, {os.cpu_count()} cores; {platform.system()}, Python {platform.python_version()}",
        "this tool: " + ", ".join(f"{name} {version(name)}" for name in _OURS),
        f"peers: {_peers(place)}",
    ]


def _processor() -> str:
    try:
        found = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        found = None
    return found[1] if found else platform.machine()


def _peers(place: Place) -> str:
    """The versions in the peers' own environment; "not installed" where there is none."""
    code = f"from importlib.metadata import version\nprint(', '.join(f'{{p}} {{version(p)}}' for p in {PEERS!r}))"
    python = place.peers / "python"
    if not python.exists():
        return "not installed"
    done = subprocess.run((str(python), "-c", code), capture_output=True, text=True, check=False)
    return done.stdout.strip() or "not installed"
