"""Owns what `report` was asked for."""

import os
from dataclasses import dataclass
from pathlib import Path

from migrate_logs.cli.parts.cached import USUAL, CacheFlags
from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.diff_base import check_ref
from migrate_logs.cli.parts.root_file import CATALOG
from migrate_logs.cli.parts.scope import FileFlags
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.config.settings import Config
from migrate_logs.config.values import unknown
from migrate_logs.files.discover import absolute
from migrate_logs.files.root import common_folder
from migrate_logs.options import Options
from migrate_logs.report.formats import names as formats
from migrate_logs.report.shards import Shard, parse


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """The command line of `report`, read; `output` is None for standard output.

    `base` is the file of an earlier report; with `merge` the paths are those of reports, and no code is looked at.
    """

    paths: tuple[str, ...]
    files: FileFlags
    by: str
    names: bool
    fail_under: float | None
    jobs: int
    format: str
    output: str | None
    quiet: bool
    verbose: bool
    color: Color
    cache: CacheFlags = USUAL
    baseline: bool = True
    diff_base: str | None = None
    base: str | None = None
    no_regress: bool = False
    shard: str | None = None
    merge: bool = False
    history: bool = False
    since: str | None = None

    @property
    def part(self) -> Shard | None:
        """The shard that was asked for, if any."""
        return None if self.shard is None else parse(self.shard)

    def validate(self) -> None:
        """Stop where two wishes do not go together, or a format does not exist."""
        if "-" in self.paths:
            raise Stop("report takes files and folders, not standard input")
        if complaint := unknown("format", [self.format], formats()):
            raise Stop(f"--format: {complaint}")
        if self.diff_base is not None:
            check_ref(self.diff_base)
        self._validate_shard()
        self._validate_merge()
        if self.history and (part := _first(("--shard", self.shard is not None), ("--merge", self.merge))):
            raise Stop(
                f"--history and {part} do not go together", "a run without shards looks back over the whole project"
            )

    def _validate_shard(self) -> None:
        if self.shard is None:
            return
        if self.part is None:
            raise Stop("--shard needs a number and how many there are, as in: --shard 2/5")
        if judge := _first(("--fail-under", self.fail_under is not None), ("--no-regress", self.no_regress)):
            raise Stop(f"{judge} and --shard do not go together", "give it to report --merge, which has all shards")

    def _validate_merge(self) -> None:
        if not self.merge:
            return
        if self.paths == (".",):
            raise Stop("--merge needs the JSON files of the shards, as in: report --merge a.json b.json")
        made = (("--shard", self.shard), ("--names", self.names), ("--diff-base", self.diff_base))
        if option := _first(
            *((name, bool(value)) for name, value in made), ("--no-baseline", not self.baseline), *self.files.given
        ):
            raise Stop(f"{option} and --merge do not go together", "give it to the runs that make the shards")

    def follows_catalog(self, root: Path) -> bool:
        """True where a catalog gives the names: which entry a call belongs to depends on all other calls, and on files that are gone."""
        return self.names and os.path.lexists(root / CATALOG)

    def folder(self, root: Path) -> str:
        """The folder around all that was asked for, relative to the root, which is ""."""
        folder = os.path.relpath(common_folder(map(absolute, self.paths)), root)
        return "" if folder == "." else Path(folder).as_posix()

    def options(self, config: Config) -> Options:
        """What the core has to know; without names, nothing is left alone because of its name."""
        return Options(
            libraries=config.from_,
            min_confidence=config.min_confidence if self.names else 0.0,
            event_keys=config.event_keys,
            loggers=config.loggers,
            src=config.src,
            context_handled=config.context == "handled",
            ids=config.ids,
            naming=config.naming,
        )


def _first(*wishes: tuple[str, bool]) -> str | None:
    """The first option that was given."""
    return next((name for name, given in wishes if given), None)
