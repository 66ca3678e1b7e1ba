"""Owns what `events` was asked for."""

from dataclasses import dataclass

from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.scope import FileFlags
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.config.settings import Config
from migrate_logs.options import Options


@dataclass(frozen=True, slots=True)
class EventsRequest:
    """The command line of `events`, read; `format` is "text", "csv" or "json", a `map` of "-" goes to standard output."""

    paths: tuple[str, ...]
    files: FileFlags
    update: bool
    check: bool
    table: str | None
    map: str | None
    jobs: int
    format: str
    quiet: bool
    verbose: bool
    color: Color

    def validate(self) -> None:
        """Stop where two wishes do not go together."""
        if "-" in self.paths:
            raise Stop("events takes files and folders, not standard input")
        if self.map == "-" and self.format != "text":
            raise Stop(f"--map - and --format {self.format} do not go together", "both are for standard output")
        if self.check and (self.update or self.table):
            raise Stop(
                f"--check and {'--update' if self.update else '--import'} do not go together", "leave one of them out"
            )

    def options(self, config: Config) -> Options:
        """What the core has to know."""
        return Options(
            libraries=config.from_,
            min_confidence=config.min_confidence,
            event_keys=config.event_keys,
            loggers=config.loggers,
            src=config.src,
            context_handled=config.context == "handled",
            ids=config.ids,
            naming=config.naming,
        )
