"""Owns what `migrate` was asked for."""

from dataclasses import dataclass

from migrate_logs.cli.parts import standard_input
from migrate_logs.cli.parts.console import Color
from migrate_logs.cli.parts.formats import Format
from migrate_logs.cli.parts.scope import FileFlags
from migrate_logs.cli.parts.stop import Stop
from migrate_logs.config.settings import Config
from migrate_logs.config.values import UnfitError, libraries
from migrate_logs.model import Library
from migrate_logs.options import Options


@dataclass(frozen=True, slots=True)
class Request:
    """The command line of `migrate`, read; `command` are the words after the program's name, to repeat them."""

    paths: tuple[str, ...]
    command: tuple[str, ...]
    files: FileFlags
    stdin_filename: str | None
    write: bool
    diff: bool
    check: bool
    allow_dirty: bool
    libraries: tuple[str, ...]
    min_confidence: float | None
    keep_message: bool
    jobs: int
    format: Format
    quiet: bool
    verbose: bool
    color: Color

    def validate(self) -> None:
        """Stop where two wishes do not go together."""
        if self.write and (self.check or self.diff):
            raise Stop(
                f"--write and {'--check' if self.check else '--diff'} do not go together", "leave one of them out"
            )
        if self.diff and self.format is Format.JSON:
            raise Stop(
                "--diff and --format json do not go together", "the JSON has the text before and after each change"
            )
        standard_input.check(self.paths, self.stdin_filename)

    def options(self, config: Config) -> Options:
        """What the core has to know: the configuration, and the command line on top of it."""
        return Options(
            libraries=self._libraries() or config.from_,
            min_confidence=config.min_confidence if self.min_confidence is None else self.min_confidence,
            keep_message=self.keep_message or config.keep_message,
            event_keys=config.event_keys,
            loggers=config.loggers,
            src=config.src,
            context_handled=config.context == "handled",
            ids=config.ids,
            naming=config.naming,
        )

    def next_command(self) -> list[str]:
        """The same command, but one that writes."""
        preview_only = {"--check", "--diff", "-v", "--verbose", "-q", "--quiet"}
        return ["migrate-logs", "migrate", "--write", *(word for word in self.command[1:] if word not in preview_only)]

    def _libraries(self) -> tuple[Library, ...]:
        try:
            return libraries(list(self.libraries)) if self.libraries else ()
        except UnfitError as error:
            raise Stop(f"--from {error}") from None
