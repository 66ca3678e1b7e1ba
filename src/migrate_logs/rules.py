"""Owns where data is found: `rules/*.toml` inside the installed package, else in the checkout, `queries/*.scm` in the package."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent


@cache
def load(name: str) -> dict[str, Any]:
    """The parsed content of `rules/<name>.toml`; callers must not change it."""
    for folder in (_PACKAGE / "rules", _PACKAGE.parent.parent / "rules"):
        path = folder / f"{name}.toml"
        if path.is_file():
            return tomllib.loads(path.read_text(encoding="utf-8"))
    raise FileNotFoundError(f"rules/{name}.toml is missing from this installation of migrate-logs")


def query_text(name: str) -> str:
    """The text of `queries/<name>.scm`; `importlib.resources` would take longer than a file to be parsed."""
    return (_PACKAGE / "queries" / f"{name}.scm").read_text(encoding="utf-8")
