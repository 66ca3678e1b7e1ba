"""Owns the file in which a repository says who answers for its files."""

from __future__ import annotations

from pathlib import Path

from migrate_logs.files import git

# Where it may lie, first come first served.
_PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS", ".gitea/CODEOWNERS")


def codeowners(root: Path) -> str | None:
    """Its text; None where there is none."""
    top = git.top(root) or root
    for place in _PLACES:
        try:
            return (top / place).read_text("utf-8", errors="replace")
        except OSError:
            continue
    return None
