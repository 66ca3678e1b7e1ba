"""Owns where data is found: `rules/*.toml` inside the installed package, else in the checkout, `queries/*.scm` in the package."""

from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent


@cache
def load(name: str) -> dict[str, Any]:
    """The parsed content of `rules/<name>.toml`; callers must not change it."""
    import tomllib  # dear to load, and who finds an answer in the cache needs no rule

    path = folder() / f"{name}.toml"
    if not path.is_file():
        raise FileNotFoundError(f"rules/{name}.toml is missing from this installation of migrate-logs")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def folder() -> Path:
    """Where the rules are."""
    return PACKAGE.parent.parent / "rules" if is_checkout() else PACKAGE / "rules"


def is_checkout() -> bool:
    """True where the program runs from its sources, which may change at any time."""
    return not (PACKAGE / "rules").is_dir()


def query_text(name: str) -> str:
    """The text of `queries/<name>.scm`; `importlib.resources` would take longer than a file to be parsed."""
    return (PACKAGE / "queries" / f"{name}.scm").read_text(encoding="utf-8")
