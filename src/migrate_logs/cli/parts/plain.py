"""Owns the plain command lines of `lint`, `report` and `migrate`: flags, a few options with a value, and paths.

They are read without Typer, which loads longer than a run takes that finds its answer in the cache, or than a hook takes to
check five files. Whatever else stands there, and whatever may be wrong with it, is left to Typer.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from migrate_logs.cli.parts.formats import Format, LintFormat
from migrate_logs.cli.parts.processes import processes

if TYPE_CHECKING:
    from migrate_logs.cli.parts.cached import CacheFlags
    from migrate_logs.cli.parts.lint_request import LintRequest
    from migrate_logs.cli.parts.report_request import ReportRequest
    from migrate_logs.cli.parts.request import Request
    from migrate_logs.cli.parts.scope import FileFlags

_SHORT = {"-q": "--quiet", "-v": "--verbose", "-o": "--output-file", "-j": "--jobs"}
_FLAGS = frozenset({"--force-exclude", "--isolated", "--no-respect-gitignore", "--quiet"})
_VALUES = frozenset({"--cache-dir", "--output-file"})
_LINT = (
    _FLAGS | {"--exit-zero", "--no-baseline", "--frozen-baseline", "--fix", "--no-cache"},
    _VALUES | {"--output-format"},
)
_REPORT = (
    _FLAGS | {"--names", "--no-baseline", "--no-regress", "--history", "--verbose", "--no-cache"},
    _VALUES | {"--by", "--format", "--since"},
)
_MIGRATE = (
    _FLAGS | {"--write", "--diff", "--check", "--allow-dirty", "--keep-message", "--verbose"},
    frozenset({"--min-confidence", "--format", "--jobs"}),
)
# numbers that everybody reads alike
_SHARE = re.compile(r"0|1|0?\.[0-9]{1,6}")
_COUNT = re.compile(r"[1-9][0-9]{0,3}")


@dataclass(frozen=True, slots=True)
class Words:
    """A command line, taken apart."""

    flags: frozenset[str]
    values: Mapping[str, str]
    paths: tuple[str, ...]

    def files(self, usual: FileFlags) -> FileFlags:
        """What is said about files, on top of what is usual."""
        return replace(
            usual,
            force_exclude="--force-exclude" in self.flags,
            respect_gitignore="--no-respect-gitignore" not in self.flags,
            isolated="--isolated" in self.flags,
        )

    def cache(self) -> CacheFlags:
        """What is said about the cache."""
        from migrate_logs.cli.parts.cached import CacheFlags

        return CacheFlags("--no-cache" not in self.flags, self.values.get("--cache-dir"))


def plain_lint(given: Sequence[str]) -> LintRequest | None:
    """The request that a command line stands for; None where it is not plain."""
    words = _split(given, "lint", *_LINT)
    if words is None or words.values.get("--output-format", LintFormat.CONCISE) not in tuple(LintFormat):
        return None
    from migrate_logs.cli.parts.lint_request import FILES, LintRequest

    return LintRequest(
        words.paths,
        words.files(FILES),
        fix="--fix" in words.flags,
        exit_zero="--exit-zero" in words.flags,
        baseline="--no-baseline" not in words.flags,
        frozen_baseline="--frozen-baseline" in words.flags,
        jobs=processes(None),
        format=words.values.get("--output-format", str(LintFormat.CONCISE)),
        output=words.values.get("--output-file"),
        quiet="--quiet" in words.flags,
        cache=words.cache(),
    )


def plain_report(given: Sequence[str]) -> ReportRequest | None:
    """The request that a command line stands for; None where it is not plain."""
    words = _split(given, "report", *_REPORT)
    if words is None:
        return None
    from migrate_logs.report.view import View

    if words.values.get("--by", View.MODULE) not in tuple(View):
        return None
    from migrate_logs.cli.parts.console import Color
    from migrate_logs.cli.parts.report_request import ReportRequest
    from migrate_logs.cli.parts.scope import FileFlags

    return ReportRequest(
        paths=words.paths,
        files=words.files(FileFlags()),
        by=words.values.get("--by", str(View.MODULE)),
        names="--names" in words.flags,
        fail_under=None,
        jobs=processes(None),
        format=words.values.get("--format", "text"),
        output=words.values.get("--output-file"),
        quiet="--quiet" in words.flags,
        verbose="--verbose" in words.flags,
        color=Color.AUTO,
        cache=words.cache(),
        baseline="--no-baseline" not in words.flags,
        no_regress="--no-regress" in words.flags,
        history="--history" in words.flags or "--since" in words.values,
        since=words.values.get("--since"),
    )


def plain_migrate(given: Sequence[str]) -> Request | None:
    """The request that a command line stands for; None where it is not plain."""
    words = _split(given, "migrate", *_MIGRATE)
    if words is None:
        return None
    share, jobs = words.values.get("--min-confidence"), words.values.get("--jobs")
    is_plain = (share is None or _SHARE.fullmatch(share)) and (jobs is None or _COUNT.fullmatch(jobs))
    if not is_plain or words.values.get("--format", Format.TEXT) not in tuple(Format):
        return None
    from migrate_logs.cli.parts.console import Color
    from migrate_logs.cli.parts.request import Request
    from migrate_logs.cli.parts.scope import FileFlags

    return Request(
        paths=words.paths,
        command=tuple(given),
        files=words.files(FileFlags()),
        stdin_filename=None,
        write="--write" in words.flags,
        diff="--diff" in words.flags,
        check="--check" in words.flags,
        allow_dirty="--allow-dirty" in words.flags,
        libraries=(),
        min_confidence=None if share is None else float(share),
        keep_message="--keep-message" in words.flags,
        jobs=processes(None if jobs is None else int(jobs)),
        format=Format(words.values.get("--format", Format.TEXT)),
        quiet="--quiet" in words.flags,
        verbose="--verbose" in words.flags,
        color=Color.AUTO,
    )


def _split(given: Sequence[str], command: str, flags: frozenset[str], valued: frozenset[str]) -> Words | None:
    """The parts of a command line; None where it holds anything else, or the environment has a say in it."""
    if list(given[:1]) != [command] or any(name.startswith("MIGRATE_LOGS_") for name in os.environ):
        return None
    found: set[str] = set()
    values: dict[str, str] = {}
    paths: list[str] = []
    rest = iter(given[1:])
    for word in rest:
        name = _SHORT.get(word, word)
        if name in flags:
            found.add(name)
        elif name in valued and _is_value(value := next(rest, "-")):
            values[name] = value
        elif word and not word.startswith("-"):
            paths.append(word)
        else:
            return None
    return Words(frozenset(found), values, tuple(paths) or (".",))


def _is_value(word: str) -> bool:
    return bool(word) and not word.startswith("-")
