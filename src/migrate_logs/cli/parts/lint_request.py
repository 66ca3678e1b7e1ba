"""Owns what `lint` was asked for, and the settings that come of it together with the configuration."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from migrate_logs.cli.parts import standard_input
from migrate_logs.cli.parts.cached import USUAL, CacheFlags
from migrate_logs.cli.parts.console import Color, visible
from migrate_logs.cli.parts.diff_base import check_ref
from migrate_logs.cli.parts.root_file import CATALOG
from migrate_logs.cli.parts.scope import FileFlags, Scope
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.config.settings import SECTION, Config
from migrate_logs.lint.parts.registry import default_rules, rule_names
from migrate_logs.lint.parts.settings import Settings

if TYPE_CHECKING:  # clean names need no catalog
    from migrate_logs.catalog import Event

ALL = "all"
_OF_CATALOG = "event-not-in-catalog"
_CONTEXT = "missing-context"
FILES = FileFlags(suffixes=(".py", ".pyi"))  # where the command line says nothing


@dataclass(frozen=True, slots=True)
class LintRequest:
    """The command line of `lint`, read; `select` and `output` are None where it says nothing."""

    paths: tuple[str, ...]
    files: FileFlags
    stdin_filename: str | None = None
    fix: bool = False
    statistics: bool = False
    exit_zero: bool = False
    baseline: bool = True
    frozen_baseline: bool = False
    diff_base: str | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    jobs: int = 1
    format: str = "concise"
    output: str | None = None
    quiet: bool = False
    color: Color = Color.AUTO
    cache: CacheFlags = USUAL

    def validate(self) -> None:
        """Stop where two wishes do not go together, or a rule does not exist."""
        standard_input.check(self.paths, self.stdin_filename)
        if self.statistics and self.format not in ("concise", "full"):
            raise Stop(f"--statistics and --output-format {self.format} do not go together")
        if self.fix and self.paths == ("-",) and self.format not in ("concise", "full") and self.output is None:
            what = f"--fix and --output-format {self.format} do not go together on standard output"
            raise Stop(what, "the mended text goes there; give the findings a file: -o FILE")
        self._validate_ratchet()
        _known("--select", self.select or ())
        _known("--extend-select", self.extend_select)
        _known("--ignore", self.ignore)

    def _validate_ratchet(self) -> None:
        if self.frozen_baseline and not self.baseline:
            raise Stop("--frozen-baseline and --no-baseline do not go together")
        if self.diff_base is None:
            return
        check_ref(self.diff_base)
        if self.fix:
            raise Stop("--diff-base and --fix do not go together")
        if "-" in self.paths:
            raise Stop("--diff-base and standard input do not go together")

    def settings(self, scope: Scope) -> Settings:
        """The rules and the words of a run; Stop where the configuration names what does not exist."""
        config = scope.config
        rules = self._rules(scope)
        if self._names(config, _CONTEXT) and not config.lint.missing_context:
            raise Stop(
                f"{_place(scope)} {_CONTEXT} has nothing to look for",
                f"[{SECTION}.lint.{_CONTEXT}] says which attributes, and where",
            )
        if self.fix:
            _tell_unread(scope.root)
        return Settings(
            rules=rules,
            libraries=frozenset(config.from_),
            loggers=dict(config.loggers),
            src=config.src,
            naming=dict(config.naming),
            min_confidence=config.min_confidence,
            ids=config.ids,
            ignored=_expanded(scope),
            context=dict(config.lint.missing_context),
            categories=frozenset(config.lint.categories),
            catalog=_catalog(scope, self._names(config, _OF_CATALOG)) if _OF_CATALOG in rules else None,
            decided=partial(_decided, scope.root),
        )

    def _rules(self, scope: Scope) -> tuple[str, ...]:
        """The rules that hold: what the command line says comes on top of the configuration, and wins."""
        section = scope.config.lint
        for field in ("select", "extend_select", "ignore"):
            _known(f'{_place(scope, field)} "{field.replace("_", "-")}" has an', getattr(section, field) or ())
        asked = {*_all(self.select or ()), *_all(self.extend_select)}
        if self.select is not None:
            held = set(_all(self.select))
        else:
            held = {*_all(default_rules() if section.select is None else section.select), *_all(section.extend_select)}
        held = held - (set(_all(section.ignore)) - asked) | set(_all(self.extend_select))
        if not held:
            raise Stop(f"{_place(scope)} switches all rules off", "--select names some for this run")
        return tuple(rule for rule in rule_names() if rule in held - set(_all(self.ignore)))

    def _names(self, config: Config, rule: str) -> bool:
        """True where a rule is asked for by its own name, and not by `all`."""
        section = config.lint
        return any(
            rule in (said or ()) for said in (self.select, self.extend_select, section.select, section.extend_select)
        )


def _all(rules: Iterable[str]) -> tuple[str, ...]:
    """The rules with `all` spelled out."""
    given = tuple(rules)
    return rule_names() if ALL in given else given


def _known(where: str, rules: Iterable[str]) -> None:
    from migrate_logs.config.values import unknown

    if complaint := unknown("rule", rules, (*rule_names(), ALL)):
        raise Stop(f"{where} {complaint}", "migrate-logs rule --all lists the rules")


def _place(scope: Scope, field: str | None = None) -> str:
    """How an error about the configuration of the lint, or a field of it, begins."""
    where = scope.settled.place(lambda config: getattr(config.lint, field) if field else config.lint)
    return f"{where}[{SECTION}.lint]"


def _expanded(scope: Scope) -> dict[str, tuple[str, ...]]:
    """The rules that do not hold in some files, by pattern."""
    table = scope.config.lint.per_file_ignores
    for pattern, rules in table.items():
        _known(f'{_place(scope, "per_file_ignores")} "per-file-ignores" has in "{pattern}" an', rules)
    return {pattern: tuple(_all(rules)) for pattern, rules in table.items()}


def _catalog(scope: Scope, is_named: bool) -> frozenset[str] | None:
    """The names in the catalog, also those whose rename waits for `migrate`; Stop where it is needed and cannot be read."""
    from migrate_logs.cli.parts.catalog_file import load

    catalog = load(scope.root)
    if catalog is None and is_named:
        raise Stop(f"{_OF_CATALOG} needs {scope.shown(CATALOG)}", "migrate-logs events --update makes it")
    if catalog is None:
        return None
    return frozenset(name for event in catalog.events for name in (event.name, event.in_code) if name)


def _tell_unread(root: Path) -> None:
    """Say why no name is mended where the catalog cannot be read: some of them may be settled."""
    from migrate_logs.cli.parts.catalog_file import load

    try:
        load(root)
    except Stop as error:
        print(visible(f"warning: {error}; --fix mends no names until then"), file=sys.stderr)


@cache
def _decided(root: Path) -> frozenset[str] | None:
    """The names that the catalog has settled, with those that it renames; None where it cannot be read."""
    from migrate_logs.cli.parts.catalog_file import load  # clean names need no catalog

    try:
        catalog = load(root)
    except Stop:
        return None
    events = catalog.events if catalog else ()
    names = (name for event in events if _is_settled(event) for name in (event.name, event.in_code))
    return frozenset(name for name in names if name)


def _is_settled(event: "Event") -> bool:
    """True where a person gave the name, or the catalog tells which old text it stands for; others were only found in the code."""
    return event.is_decided or event.old != event.name
