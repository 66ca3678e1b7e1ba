"""Owns which paths are left out of a run."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from migrate_logs.patterns import compiled

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

# What ruff leaves out by default, so that both tools look at the same files; `__pycache__` never holds sources.
NOT_SOURCE = frozenset(
    {
        ".bzr", ".direnv", ".eggs", ".git", ".git-rewrite", ".hg", ".ipynb_checkpoints", ".migrate_logs_cache", ".mypy_cache", ".nox", ".pants.d",
        ".pyenv", ".pytest_cache", ".pytype", ".ruff_cache", ".svn", ".tox", ".venv", ".vscode", "__pycache__",
        "__pypackages__", "_build", "buck-out", "dist", "node_modules", "site-packages", "venv",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Filters:
    """What the user wants left out; patterns are gitignore lines, relative to the root.

    `exclude` stands in place of the folder names that are left out by default; `extend_exclude` comes on top.
    """

    exclude: tuple[str, ...] | None = None
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    suffixes: tuple[str, ...] = (".py",)

    @property
    def drops_what_it_skips(self) -> bool:
        """True where nothing is excluded but what is not even looked at."""
        return self.exclude is None and self._spec is None

    @cached_property
    def _spec(self) -> "GitIgnoreSpec | None":
        patterns = (*(self.exclude or ()), *self.extend_exclude)
        return compiled(patterns) if patterns else None

    def drop(self, path: str) -> bool:
        """True where a path, relative to the root, is excluded; a folder ends in `/`."""
        if self.exclude is None and _named_like_no_source(path):
            return True
        return self._spec is not None and self._spec.match_file(path)

    def skip(self, path: str) -> bool:
        """True where an excluded path is not even looked at.

        The files that a user excludes are left as they are, but what they import from the others still counts.
        """
        return _named_like_no_source(path) and self.drop(path)


def _named_like_no_source(path: str) -> bool:
    return not NOT_SOURCE.isdisjoint(path.split("/"))
