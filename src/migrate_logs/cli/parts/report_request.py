"""Owns what `report` was asked for."""

from dataclasses import dataclass

from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.scope import FileFlags
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.config.settings import Config
from migrate_logs.config.values import unknown
from migrate_logs.options import Options
from migrate_logs.report.formats import names as formats


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """The command line of `report`, read; `output` is None for standard output."""

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

    def validate(self) -> None:
        """Stop where two wishes do not go together, or a format does not exist."""
        if "-" in self.paths:
            raise Stop("report takes files and folders, not standard input")
        if complaint := unknown("format", [self.format], formats()):
            raise Stop(f"--format: {complaint}")

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
