"""Owns `docs/reasons.md`: makes it from `rules/reasons.toml` and the examples in `docs/reasons.toml`."""

import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PAGE = HERE / "reasons.md"
RULES = HERE.parent / "rules" / "reasons.toml"
EXAMPLES = HERE / "reasons.toml"
INTRODUCTION = """\
# Why something is left alone

<!-- Made by docs/make_reasons.py from rules/reasons.toml and docs/reasons.toml; change those. -->

Every call that `migrate` does not rewrite, and every file that it cannot serve, is listed with one of these names. They are
the same in the preview, in the JSON output and in messages, and they stay.
"""


def page() -> str:
    """The whole page, one section a reason, by name."""
    reasons, examples = _load(RULES)["reasons"], _load(EXAMPLES)
    return "\n".join([INTRODUCTION, *(_section(name, reasons[name], examples.get(name)) for name in sorted(reasons))])


def _section(name: str, reason: dict[str, str], example: str | None) -> str:
    code = f"```python\n{example}```\n\n" if example else ""
    return f"## {name}\n\n{reason['title']}\n\n{code}What to do: {reason['advice']}\n"


def _load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
