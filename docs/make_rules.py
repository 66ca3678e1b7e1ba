"""Owns `docs/rules.md`: makes it from what the rules of the lint say of themselves."""

from pathlib import Path

from migrate_logs.lint.parts.registry import page as rule_page
from migrate_logs.lint.parts.registry import rule_names

PAGE = Path(__file__).resolve().parent / "rules.md"
INTRODUCTION = """\
# The rules of the lint

<!-- Made by docs/make_rules.py from the modules in src/migrate_logs/lint; change those. -->

`migrate-logs lint` checks Logfire calls and finds calls of other logging libraries; `migrate-logs rule NAME` prints one of
these pages. A comment on one of a call's lines silences a rule there: `# migrate-logs: ignore[rule] reason`.

`[tool.migrate-logs.lint]` of `pyproject.toml` says which rules hold; an unknown key or rule is an error.

| key | type | means |
|---|---|---|
| `select` | list of rules, or `["all"]` | only these hold, in place of all that are not opt-in |
| `extend-select` | list of rules | these hold, too |
| `ignore` | list of rules | these do not hold |
| `per-file-ignores` | table: gitignore pattern = list of rules | rules that do not hold in some files |
| `missing-context` | table: gitignore pattern = list of attributes | what every log and span in some files must carry |
| `categories` | list of strings | the only categories that events may have |

Attributes that your scrubbing callback lets pass are listed as `ids` in `[tool.migrate-logs]`.
"""


def page() -> str:
    """The whole page, one section a rule, by name."""
    return "\n".join([INTRODUCTION, *map(rule_page, rule_names())])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
