"""Owns what a command works on: the root, its configuration, and the files that were asked for."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from migrate_logs.cli.parts.console import visible
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.config.load import holds, load, locate, overlaid
from migrate_logs.config.settings import SECTION, Config, ConfigError
from migrate_logs.config.values import UnfitError, patterns
from migrate_logs.config.wording import check
from migrate_logs.files import git
from migrate_logs.files.discover import Chosen, absolute, choose, whole
from migrate_logs.files.filters import Filters
from migrate_logs.files.root import common_folder, find_root, is_project

_NOTEBOOK = ".ipynb"  # whose JSON parses as Python: nothing would be found in it, and nobody would know why


@dataclass(frozen=True, slots=True)
class Configured:
    """The root of a project and its configuration, with the file that it is `written` in (None: nowhere) as it stands there."""

    root: Path
    config: Config
    file: Path | None
    written: Config

    def place(self, value: Callable[[Config], object]) -> str:
        """How an error about a value of the configuration begins: with the file that it stands in, or the option."""
        return _where(self.file) if value(self.config) == value(self.written) else "--config: "


@dataclass(frozen=True, slots=True)
class Scope:
    """A project and the part of it that a run is about; `project` are all its files (relative to `root`)."""

    settled: Configured
    project: tuple[str, ...]
    chosen: Chosen

    @property
    def root(self) -> Path:
        """What paths and imports are relative to."""
        return self.settled.root

    @property
    def config(self) -> Config:
        """The configuration that holds."""
        return self.settled.config

    def shown(self, path: str) -> str:
        """A path of the project as seen from the working folder; absolute where neither holds the other.

        None begins like a command to a CI system (`::error::`), which would take it for one at the start of a line.
        """
        seen = self._seen(path)
        return f"./{seen}" if seen.startswith((":", "#")) else seen

    def _seen(self, path: str) -> str:
        if os.getcwd() == str(self.root):
            return path
        here = Path.cwd()
        if here.is_relative_to(self.root) or self.root.is_relative_to(here):
            return os.path.relpath(self.root / path, here)
        return str(self.root / path)


@dataclass(frozen=True, slots=True)
class FileFlags:
    """What the command line says about files; `exclude` is None where it says nothing.

    `config` are the values of `--config`: the path of a file, or `key = value` of TOML.
    """

    exclude: tuple[str, ...] | None = None
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    isolated: bool = False
    config: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = (".py",)

    @property
    def given(self) -> tuple[tuple[str, bool], ...]:
        """Each flag, and whether it was given."""
        return (
            ("--exclude", self.exclude is not None),
            ("--extend-exclude", bool(self.extend_exclude)),
            ("--force-exclude", self.force_exclude),
            ("--no-respect-gitignore", not self.respect_gitignore),
            ("--isolated", self.isolated),
            ("--config", bool(self.config)),
        )

    @property
    def assignments(self) -> tuple[str, ...]:
        """The values of `--config` that are no files."""
        return tuple(text for text in self.config if "=" in text and not os.path.isfile(text))

    @property
    def is_sole(self) -> bool:
        """True where the configuration is the same wherever a file lies."""
        return self.isolated or len(self.assignments) < len(self.config)

    def filters(self, config: Config) -> Filters:
        """The configuration's filters with these on top; Stop where a pattern is none."""
        for flag, given in (("--exclude", self.exclude), ("--extend-exclude", self.extend_exclude)):
            try:
                patterns(list(given or ()))
            except UnfitError as error:
                raise Stop(f"{flag} {error}") from None
        return Filters(
            exclude=config.exclude if self.exclude is None else self.exclude,
            extend_exclude=(*config.extend_exclude, *self.extend_exclude),
            force_exclude=self.force_exclude,
            respect_gitignore=self.respect_gitignore,
            suffixes=self.suffixes,
        )


def open_scope(paths: Sequence[str], flags: FileFlags, listed: bool = True) -> Scope:
    """The project that the paths are in; Stop where one does not exist or the configuration cannot be used.

    Its files are not `listed` where nobody asks for more than those of the paths: in a large project that takes long.
    """
    if "" in paths:
        raise Stop("an empty path stands for no file", "the folder where you are is .")
    if missing := next((path for path in paths if not os.path.lexists(path)), None):
        raise Stop(f"{visible(missing)}: no such file or folder")
    if notebook := next((path for path in paths if path.endswith(_NOTEBOOK) and os.path.isfile(path)), None):
        raise Stop(f"{visible(notebook)}: is a notebook, and only Python files are read")
    places = [absolute(path) for path in paths]
    if closed := next((place for place in places if place.is_dir() and not os.access(place, os.R_OK | os.X_OK)), None):
        raise Stop(f"{visible(str(closed))}: the folder cannot be opened", "make it readable, or name others")
    settled = configured(common_folder(places), flags)
    root, filters = settled.root, flags.filters(settled.config)
    project = whole(root, filters) if listed and is_project(root) else ()
    chosen = choose(root, places, project, filters)
    if chosen.unusable:
        raise Stop(
            f"{visible(chosen.unusable[0])}: not a file inside {root}", "links are followed inside the project only"
        )
    return Scope(settled, tuple(sorted(dict.fromkeys((*project, *chosen.targets)))), chosen)


def open_piped(name: str | None, flags: FileFlags, listed: bool = True) -> Scope:
    """The project that a text on standard input belongs to: the one around the file that it is called, else none."""
    place = absolute(name or "stdin.py")
    settled = configured(place.parent, flags)
    root, filters = settled.root, flags.filters(settled.config)
    path = place.relative_to(root).as_posix()
    targets = () if filters.force_exclude and filters.drop(path) else (path,)
    project = {path, *(whole(root, filters) if listed and name and targets and is_project(root) else ())}
    return Scope(settled, tuple(sorted(project)), Chosen(targets, frozenset(targets)))


def configured(folder: Path, flags: FileFlags) -> Configured:
    """The root of the project that holds a folder, and its configuration; Stop where that cannot be used."""
    assignments = flags.assignments
    files = [absolute(text) for text in flags.config if text not in assignments]
    if missing := next((file for file in files if not file.is_file()), None):
        raise Stop(f"--config {missing}: no such file", "a value is given as key=value, with strings in quotes")
    if len(files) > 1 or (files and flags.isolated):
        raise Stop("--config takes one file, and none with --isolated")
    try:
        if files and not holds(files[0]):  # nothing would tell that all stayed as it is without it
            raise ConfigError(f"--config {files[0]}: has no [{SECTION}]")
        file = files[0] if files else None if flags.isolated else locate(folder, git.top(folder))
        config = written = load(file)
        _check_naming(_where(file), written)
        root = find_root(folder, file if file and folder.is_relative_to(file.parent) else None)
        if assignments:
            config = overlaid(file, assignments)
            _check_naming("--config: ", config)
        settled = Configured(root, config, file, written)
        _check_folders(settled)
        return settled
    except ConfigError as error:
        raise Stop(str(error)) from None


def _check_naming(where: str, config: Config) -> None:
    """ConfigError where the table of names holds what it should not: `naming` lies above `config`, which cannot ask it."""
    if not config.naming:
        return
    from migrate_logs.naming import NamingConfig

    try:
        NamingConfig.parse(config.naming)
        check(config.naming)
    except (ValueError, UnfitError) as error:
        raise ConfigError(f"{where}[{SECTION}.naming] {error}") from None


def _check_folders(settled: Configured) -> None:
    """ConfigError where a folder of sources does not exist, so that nothing could be found in it."""
    given = () if settled.config.src == Config().src else settled.config.src
    if missing := next((folder for folder in given if not (settled.root / folder).is_dir()), None):
        where = settled.place(lambda config: config.src)
        raise ConfigError(f'{where}[{SECTION}] "src": there is no folder "{missing}" in {settled.root}')


def _where(file: Path | None) -> str:
    return f"{os.path.relpath(file)}: " if file else ""
