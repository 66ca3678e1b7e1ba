"""Owns the command line of the pre-commit hook: `lint` with flags and paths alone.

It is read without Typer, which takes longer to load than five files take to be checked. Everything else is left to it.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.processes import processes

if TYPE_CHECKING:
    from migrate_logs.cli.parts.lint_request import LintRequest

_FLAGS = frozenset({"--force-exclude", "--fix", "--isolated", "--exit-zero", "--frozen-baseline", "--quiet", "-q"})


def hook(words: Sequence[str]) -> "LintRequest | None":
    """The request that a command line stands for; None where it takes more to read it."""
    if list(words[:1]) != ["lint"] or any(name.startswith("MIGRATE_LOGS_") for name in os.environ):
        return None
    flags = {word for word in words[1:] if word.startswith("-")}
    paths = tuple(word for word in words[1:] if not word.startswith("-"))
    if not paths or not flags <= _FLAGS:
        return None
    from migrate_logs.cli.parts.lint_request import FILES, LintRequest

    return LintRequest(
        paths,
        replace(FILES, force_exclude="--force-exclude" in flags, isolated="--isolated" in flags),
        fix="--fix" in flags,
        exit_zero="--exit-zero" in flags,
        frozen_baseline="--frozen-baseline" in flags,
        quiet=bool({"--quiet", "-q"} & flags),
        jobs=processes(None),
    )
